package org.zhunsheng.server.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 指标库的接口。 */
@RestController
@RequestMapping("/api/v1/indicators")
class IndicatorApi {

    private static final int MOST = 200;

    private final Indicators indicators;
    private final IndicatorChanges changes;

    IndicatorApi(Indicators indicators, IndicatorChanges changes) {
        this.indicators = indicators;
        this.changes = changes;
    }

    /** 一版。 */
    record Answer(
            long id,
            long indicator,
            long organization,
            String code,
            String reach,
            int number,
            IndicatorContent content,
            String state,
            String opinion,
            @Nullable LocalDate inUseFrom,
            @Nullable LocalDate inUseUntil,
            int version) {

        static Answer of(Indicator it) {
            return new Answer(
                    it.id(),
                    it.indicatorId(),
                    it.organizationId(),
                    it.code(),
                    it.reach(),
                    it.number(),
                    it.content(),
                    it.state().code(),
                    it.opinion(),
                    it.inUseFrom(),
                    it.inUseUntil(),
                    it.version());
        }
    }

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    record Page(List<Answer> items, @Nullable Long next) {}

    /**
     * 提出、改。
     *
     * @param organization 归谁；改的不必写
     */
    record Wanted(
            @Nullable Long organization,
            @Nullable String code,
            @Nullable String level1,
            @Nullable String level2,
            @Nullable String name,
            @Nullable String definition,
            @Nullable String formula,
            @Nullable String direction,
            @Nullable String unit,
            @Nullable String source,
            @Nullable List<@Nullable String> kinds) {

        IndicatorContent.Written written() {
            List<String> several = kinds == null
                    ? List.of()
                    : kinds.stream().filter(Objects::nonNull).toList();
            return new IndicatorContent.Written(
                    level1, level2, name, definition, formula, direction, unit, source, several);
        }
    }

    /** 审核通过 pass、退回 return、停用 withdraw。 */
    record Act(@Nullable String act, @Nullable String opinion) {}

    @GetMapping
    @Requires(Permission.INDICATOR_READ)
    Page list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String level1,
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String mine,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        Indicators.Page found =
                indicators.list(IndicatorFilter.of(search, reach, level1, direction, state, mine), after, limit);
        return new Page(found.shown().stream().map(Answer::of).toList(), found.next());
    }

    @GetMapping("/{id}")
    @Requires(Permission.INDICATOR_READ)
    ResponseEntity<Answer> one(@PathVariable long id) {
        return answer(indicators.find(id));
    }

    @PostMapping
    @Requires(Permission.INDICATOR_WRITE)
    ResponseEntity<Answer> create(@RequestBody Wanted wanted) {
        if (wanted.organization() == null) throw new Refused(ServiceProblem.WRONG_REQUEST);
        String code = wanted.code() == null ? "" : wanted.code();
        return answer(changes.create(wanted.organization(), code, wanted.written()));
    }

    /** 在用的，是提出新的一版；还在审的，是改它。 */
    @PutMapping("/{id}")
    @Requires(Permission.INDICATOR_WRITE)
    ResponseEntity<Answer> write(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Wanted wanted) {
        return answer(changes.write(id, version(seen), wanted.written()));
    }

    @PostMapping("/{id}/act")
    @Requires({Permission.INDICATOR_REVIEW, Permission.INDICATOR_WRITE})
    ResponseEntity<Answer> act(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Act wanted) {
        IndicatorDeed deed = IndicatorDeed.of(wanted.act() == null ? "" : wanted.act())
                .filter(one -> one != IndicatorDeed.PROPOSE && one != IndicatorDeed.MEND)
                .orElseThrow(() -> new Refused(ServiceProblem.WRONG_REQUEST));
        return answer(changes.move(id, version(seen), deed, wanted.opinion() == null ? "" : wanted.opinion()));
    }

    private static int version(String seen) {
        String digits = seen.replaceAll("^(W/)?\"|\"$", "");
        if (!digits.matches("\\d{1,9}")) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return Integer.parseInt(digits);
    }

    private static ResponseEntity<Answer> answer(Indicator it) {
        return ResponseEntity.ok().eTag("\"" + it.version() + "\"").body(Answer.of(it));
    }
}
