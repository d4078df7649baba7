package org.zhunsheng.server.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.statistics.StatisticsStore.Count;
import org.zhunsheng.server.statistics.StatisticsStore.Total;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 看统计：看的人的范围决定数的是哪些。看不见的机构与没有的，回答相同。 */
@Component
class Statistics {

    static final int PAGE = 100;
    private static final int LOSSES = 20;
    private static final int EXPORTED_LOSSES = 10_000;
    private static final List<Measure> SHOWN = List.of(
            Measure.SCORE,
            Measure.GRADE,
            Measure.GROUP,
            Measure.REASON,
            Measure.RATE,
            Measure.MATCH,
            Measure.WEEK,
            Measure.HINT);

    private final StatisticsStore store;
    private final Sections sections;
    private final Organizations organizations;
    private final Access access;

    Statistics(StatisticsStore store, Sections sections, Organizations organizations, Access access) {
        this.store = store;
        this.sections = sections;
        this.organizations = organizations;
        this.access = access;
    }

    /**
     * 要看的。
     *
     * @param organization 哪个机构；空的是范围之内最上面的
     * @param year 哪一年；空的是有数的最近一年
     * @param kind 哪种项目类别；空的不分
     */
    record Asked(
            @Nullable Long organization,
            @Nullable Integer year,
            @Nullable String kind) {

        private static final int FIRST_YEAR = 2000;
        private static final int LAST_YEAR = 2100;

        /** @param written 网址里写的年度；空字是不写 */
        static Asked of(@Nullable Long organization, String written, @Nullable String kind) {
            return new Asked(organization, written.isEmpty() ? null : year(written), kind);
        }

        private static int year(String written) {
            int year = written.matches("\\d{4}") ? Integer.parseInt(written) : 0;
            if (year < FIRST_YEAR || year > LAST_YEAR) throw new Refused(StatisticsProblem.WRONG_YEAR);
            return year;
        }
    }

    @Transactional(readOnly = true)
    Where where(Asked asked) {
        Organization organization = organization(asked.organization());
        Scope scope = access.scope(Permission.ASSIGNMENT_READ);
        if (!scope.contains(organization.place())) throw new Refused(ServiceProblem.NOT_FOUND);
        Integer year = asked.year();
        return new Where(
                organization,
                year != null ? year : latest(organization, scope),
                asked.kind(),
                scope,
                access.scope(Permission.ORGANIZATION_READ));
    }

    private Organization organization(@Nullable Long wanted) {
        if (wanted != null) return organizations.find(wanted);
        String top = access.scope(Permission.ASSIGNMENT_READ).places().stream()
                .min(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_ALLOWED));
        String[] chain = top.split("/");
        return organizations.find(Long.parseLong(chain[chain.length - 1]));
    }

    private int latest(Organization organization, Scope scope) {
        List<Total> years = store.years(organization.place(), scope);
        return years.stream()
                .filter(one -> one.forms() > 0)
                .findFirst()
                .or(() -> years.stream().findFirst())
                .map(one -> Integer.parseInt(one.key()))
                .orElse(LocalDate.now().getYear());
    }

    /** @param after 各下级从哪一个之后；第一页为空 */
    @Transactional(readOnly = true)
    ScoreStatistics of(Where where, @Nullable Long after) {
        Map<String, List<Count>> counts = store.counts(where).stream().collect(Collectors.groupingBy(Count::measure));
        List<Total> years = store.years(where.node(), where.scope());
        List<Total> kinds = store.kinds(where);
        Optional<Count> all =
                counts.getOrDefault(Measure.ALL.code(), List.of()).stream().findFirst();
        int accepted = all.map(Count::forms).orElse(0);
        List<Section> found = new ArrayList<>(facts(counts, accepted));
        found.add(sections.of(Measure.LOSS, store.losses(where, LOSSES), accepted));
        found.add(beneath(where, after, PAGE));
        found.add(sections.kinds(kinds));
        found.add(sections.years(years));
        return new ScoreStatistics(
                where.organization().id(),
                where.organization().name(),
                where.year(),
                where.kind(),
                accepted,
                expected(where, years),
                all.map(Sections::mean).orElse(null),
                List.copyOf(found),
                years.stream().map(one -> Integer.valueOf(one.key())).toList(),
                kinds.stream().map(Total::key).toList());
    }

    private List<Section> facts(Map<String, List<Count>> counts, int accepted) {
        List<Section> found = new ArrayList<>();
        for (Measure measure : SHOWN) {
            List<Count> own = counts.getOrDefault(measure.code(), List.of());
            found.add(
                    measure == Measure.MATCH
                            ? sections.match(own, counts.getOrDefault(Measure.GRADE.code(), List.of()))
                            : sections.of(measure, own, accepted));
        }
        return found;
    }

    private static @Nullable Integer expected(Where where, List<Total> years) {
        if (where.kind() != null) return null;
        return years.stream()
                .filter(one -> one.key().equals(Integer.toString(where.year())))
                .map(Total::expected)
                .findFirst()
                .orElse(0);
    }

    private Section beneath(Where where, @Nullable Long after, int limit) {
        String from = after == null ? "" : organizations.find(after).place();
        List<StatisticsStore.Beneath> lines =
                store.beneath(where, from, limit == Integer.MAX_VALUE ? limit : limit + 1);
        boolean more = lines.size() > limit;
        List<StatisticsStore.Beneath> shown = more ? lines.subList(0, limit) : lines;
        return sections.beneath(
                shown, where.kind() == null, more ? Long.valueOf(shown.getLast().organization()) : null);
    }

    /** 导出一张表：各下级一个不少，扣分的指标多列一些。 */
    @Transactional(readOnly = true)
    Section exported(Where where, String name) {
        if (name.equals(Section.BENEATH)) return beneath(where, null, Integer.MAX_VALUE);
        if (name.equals(Measure.LOSS.code())) return sections.of(Measure.LOSS, store.losses(where, EXPORTED_LOSSES), 0);
        return of(where, null).sections().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(StatisticsProblem.NO_SECTION));
    }

    @Transactional(readOnly = true)
    int forms(Where where, Measure measure, String key) {
        return store.forms(where, measure.code(), key);
    }

    @Transactional(readOnly = true)
    List<StatisticsStore.AcceptedForm> acceptedForms(Where where, Measure measure, String key, long after, int limit) {
        return store.acceptedForms(where, measure.code(), key, after, limit);
    }
}
