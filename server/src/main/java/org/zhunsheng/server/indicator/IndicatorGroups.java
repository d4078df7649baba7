package org.zhunsheng.server.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.SchemeCatalog;

/** 一级指标有哪些：各指标体系的分组，代码里没有写。 */
final class IndicatorGroups {

    private IndicatorGroups() {}

    static List<String> all() {
        return SchemeCatalog.all().stream()
                .flatMap(scheme -> scheme.groups().stream())
                .map(Scheme.Group::name)
                .distinct()
                .toList();
    }

    /** 一个分组的别名，不是别的分组正名的。 */
    static Set<String> aliases(String name) {
        List<String> names = all();
        return SchemeCatalog.all().stream()
                .flatMap(scheme -> scheme.groups().stream())
                .filter(group -> group.name().equals(name))
                .flatMap(group -> group.aliases().stream())
                .filter(alias -> !names.contains(alias))
                .collect(Collectors.toSet());
    }

    /** 写的是哪一个；写成别名的，是它的正名。 */
    static Optional<String> named(String written) {
        if (all().contains(written)) return Optional.of(written);
        return SchemeCatalog.all().stream()
                .flatMap(scheme -> scheme.groups().stream())
                .filter(group -> group.aliases().contains(written))
                .map(Scheme.Group::name)
                .findFirst();
    }
}
