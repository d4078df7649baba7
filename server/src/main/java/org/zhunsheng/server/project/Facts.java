package org.zhunsheng.server.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.web.Refused;

/**
 * 项目的各项，名称与单位之外的。
 *
 * @param parent 上级项目
 * @param predecessor 上年的项目
 * @param divisions 实施处室
 */
record Facts(
        String kind,
        boolean recurrent,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String audience,
        @Nullable Long parent,
        @Nullable Long predecessor,
        List<Long> divisions) {

    Facts {
        kind = kind.strip();
        audience = audience.strip();
        divisions = divisions.stream().distinct().toList();
    }

    /** 已有的项目的各项。 */
    static Facts of(ShownProject shown) {
        Project it = shown.it();
        return new Facts(
                it.kind(),
                it.recurrent(),
                it.startsOn(),
                it.endsOn(),
                it.audience(),
                shown.find("parent").map(ProjectStore.Link::id).orElse(null),
                shown.find("predecessor").map(ProjectStore.Link::id).orElse(null),
                shown.divisions().stream().map(ProjectStore.Division::id).toList());
    }

    /** 单看自己就不对的。 */
    void check() {
        if (kind.length() > Project.LONGEST_KIND || audience.length() > Project.LONGEST_NAME)
            throw new Refused(ProjectProblem.TOO_LONG);
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn))
            throw new Refused(ProjectProblem.ENDS_EARLIER);
    }

    /** 与从前不同的各项，记入审计。 */
    Map<String, Map<String, String>> differences(Facts before) {
        Map<String, Map<String, String>> differences = new TreeMap<>();
        Map<String, String> earlier = before.words();
        words().forEach((name, value) -> {
            String old = earlier.getOrDefault(name, "");
            if (!old.equals(value)) differences.put(name, Map.of("before", old, "after", value));
        });
        return differences;
    }

    private Map<String, String> words() {
        return Map.of(
                "kind", kind,
                "recurrent", String.valueOf(recurrent),
                "startsOn", text(startsOn),
                "endsOn", text(endsOn),
                "audience", audience,
                "parent", text(parent),
                "predecessor", text(predecessor),
                "divisions", divisions.stream().sorted().toList().toString());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
