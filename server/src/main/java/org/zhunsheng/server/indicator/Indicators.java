package org.zhunsheng.server.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 看指标库。看不见的与没有的，回答相同。 */
@Component
public class Indicators {

    private final IndicatorStore store;
    private final Access access;
    private final Audit audit;

    Indicators(IndicatorStore store, Access access, Audit audit) {
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    private Scope seen() {
        return access.scope(Permission.INDICATOR_READ);
    }

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    public record Page(List<Indicator> shown, @Nullable Long next) {

        static Page of(List<Indicator> found, int limit) {
            return found.size() <= limit
                    ? new Page(found, null)
                    : new Page(found.subList(0, limit), found.get(limit - 1).id());
        }
    }

    @Transactional(readOnly = true)
    public Indicator find(long id) {
        return store.find(id, seen()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 这些编号的；看不见的不在其中。 */
    @Transactional(readOnly = true)
    public Map<Long, Indicator> find(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return store.find(ids.toArray(Long[]::new), seen()).stream()
                .collect(Collectors.toMap(Indicator::id, Function.identity()));
    }

    /** 同一个指标的各版，新的在前。 */
    @Transactional(readOnly = true)
    List<Indicator> versions(Indicator indicator) {
        return store.versions(indicator.indicatorId(), seen());
    }

    @Transactional(readOnly = true)
    Page list(IndicatorFilter filter, long after, int limit) {
        Scope review = access.scope(Permission.INDICATOR_REVIEW);
        return Page.of(store.list(filter, Caller.current().id(), seen(), review, key(after), limit + 1), limit);
    }

    /** 在用的、这个位置的单位、这一类项目用得上的。 */
    @Transactional(readOnly = true)
    public Page usable(String unit, String kind, String text, String level1, long after, int limit) {
        return Page.of(store.usable(unit, kind, text.strip(), level1, seen(), key(after), limit + 1), limit);
    }

    /** 这些名称里，这个位置的单位、这一类项目在用的；指标库里一个也没有的为 null。 */
    @Transactional(readOnly = true)
    public @Nullable Set<String> known(String unit, String kind, Collection<String> names) {
        Set<String> known = store.known(unit, kind, names.toArray(String[]::new), seen());
        boolean none = known.isEmpty()
                && store.usable(unit, kind, "", "", seen(), IndicatorStore.Key.FIRST, 1)
                        .isEmpty();
        return none ? null : known;
    }

    private IndicatorStore.Key key(long after) {
        if (after == 0) return IndicatorStore.Key.FIRST;
        return store.find(after, seen())
                .map(one -> new IndicatorStore.Key(one.code(), after))
                .orElse(IndicatorStore.Key.FIRST);
    }

    /** 一条一条地给；导出也记审计。 */
    @Transactional
    void export(IndicatorFilter filter, String format, Consumer<Indicator> each) {
        audit.done(Act.INDICATOR_EXPORT, Audit.EVERYWHERE, "indicators", Map.of("format", format));
        Scope review = access.scope(Permission.INDICATOR_REVIEW);
        try (Stream<Indicator> all = store.all(filter, Caller.current().id(), seen(), review)) {
            all.forEach(each);
        }
    }
}
