package org.zhunsheng.server.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.statistics.StatisticsStore.AcceptedForm;
import org.zhunsheng.server.web.Refused;

/** 统计的接口：与页面同样的数。 */
@RestController
@RequestMapping("/api/v1/statistics")
class StatisticsApi {

    private static final int PAGE = 200;

    private final Statistics statistics;

    StatisticsApi(Statistics statistics) {
        this.statistics = statistics;
    }

    /**
     * 只数终审通过的自评表。{@code organization} 不写的是范围之内最上面的，{@code year} 不写的是有数的最近一年，
     * {@code kind} 项目类别，不写的不分；{@code after} 各下级从哪一个之后。
     */
    @GetMapping
    @Requires(Permission.ASSIGNMENT_READ)
    ScoreStatistics statistics(
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long after) {
        return statistics.of(statistics.where(Statistics.Asked.of(organization, year, kind)), after);
    }

    /**
     * 一页；{@code next} 是下一页的 {@code after}。
     *
     * @param count 共几份，就是统计里的那个数
     */
    record FormsPage(
            int count, List<AcceptedForm> items, @Nullable Long next) {}

    /** 一个数数的是哪几份：{@code measure} 哪一部分，{@code key} 哪一行。 */
    @GetMapping("/forms")
    @Requires(Permission.ASSIGNMENT_READ)
    FormsPage forms(
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "all") String measure,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "0") long after) {
        Measure wanted = Measure.of(measure).orElseThrow(() -> new Refused(StatisticsProblem.NO_SECTION));
        Where where = statistics.where(Statistics.Asked.of(organization, year, kind));
        List<AcceptedForm> found = statistics.acceptedForms(where, wanted, key, after, PAGE + 1);
        return new FormsPage(
                statistics.forms(where, wanted, key),
                found.stream().limit(PAGE).toList(),
                found.size() > PAGE ? Long.valueOf(found.get(PAGE - 1).filling()) : null);
    }
}
