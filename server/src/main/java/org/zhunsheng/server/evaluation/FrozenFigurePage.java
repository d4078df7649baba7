package org.zhunsheng.server.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.figure.Counted;
import org.zhunsheng.server.figure.FigureFreezes;
import org.zhunsheng.server.figure.FigureFreezes.Spot;
import org.zhunsheng.server.filling.Entitlement;
import org.zhunsheng.server.filling.Entitlements;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.register.CountedEntries;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 打开表上的一个数（指标的完成值、文字里的数）：冻结的由哪几条记录数出，各条后来改过没有，现在数出几。 */
@Component
class FrozenFigurePage {

    private static final int PAGE = 50;

    private final Entitlements entitlements;
    private final Evaluations evaluations;
    private final BoundFigures bound;
    private final FigureFreezes freezes;
    private final CountedEntries entries;
    private final Access access;

    FrozenFigurePage(
            Entitlements entitlements,
            Evaluations evaluations,
            BoundFigures bound,
            FigureFreezes freezes,
            CountedEntries entries,
            Access access) {
        this.entitlements = entitlements;
        this.evaluations = evaluations;
        this.bound = bound;
        this.freezes = freezes;
        this.entries = entries;
        this.access = access;
    }

    /**
     * 要看的。
     *
     * @param part 比率的分子或分母；零是第一个
     * @param from 第几条起
     */
    record Wanted(Spot spot, long part, int from) {}

    /**
     * 冻结的一条记录，与现在的样子。
     *
     * @param line 看不见的为空
     * @param changed 冻结之后改过、作废了
     */
    record Row(long record, CountedEntries.@Nullable Line line, boolean changed) {}

    /** 还在单位手里的，回答现在数的数据项；冻结了的，放进页面，回答空。 */
    @Transactional(readOnly = true)
    @Nullable
    String open(long id, Wanted wanted, Language language, Model page) {
        Spot spot = wanted.spot();
        Entitlement right = right(id, spot);
        Filling it = right.form().filling();
        List<FigureFreezes.Part> parts = it.open() ? List.of() : freezes.parts(id, spot);
        Counted now = bound.live(right.form(), spot).orElse(null);
        String live =
                now == null ? "" : "/figures/" + now.figure() + "?organization=" + it.unit() + "&year=" + it.year();
        if (parts.isEmpty() && now != null) return live;
        FigureFreezes.Part shown = parts.stream()
                .filter(one -> one.id() == wanted.part())
                .findFirst()
                .orElse(parts.isEmpty() ? null : parts.getFirst());
        page.addAttribute("it", it);
        page.addAttribute("row", spot.row());
        page.addAttribute("claim", spot.claim());
        page.addAttribute("name", spot.claim().isEmpty() ? right.form().value(spot.row(), "name") : spot.claim());
        page.addAttribute("projectName", right.project());
        page.addAttribute("parts", parts);
        page.addAttribute("part", shown);
        page.addAttribute("live", live);
        page.addAttribute("now", changed(right.form(), spot, now));
        rows(shown, wanted.from(), language, page);
        return null;
    }

    private Entitlement right(long id, Spot spot) {
        Entitlement right = entitlements
                .of(id)
                .filter(one -> one.form().kind().name().equals(EvaluationForm.NAME))
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        FilledForm form = right.form();
        boolean there = spot.claim().isEmpty()
                ? form.nth(EvaluationForm.INDICATORS, spot.row()) > 0
                : sees(form) && ToldText.of(form, spot.row()).findAny().isPresent();
        if (!there) throw new Refused(ServiceProblem.NOT_FOUND);
        return right;
    }

    private boolean sees(FilledForm form) {
        return access.scope(Permission.ASSIGNMENT_READ).contains(form.filling().place());
    }

    /** 与冻结的不同的，现在数出的；相同的、看不到整张表的为空。 */
    private @Nullable Counted changed(FilledForm form, Spot spot, @Nullable Counted now) {
        if (now == null || !sees(form)) return null;
        Given given = evaluations.given(form.filling().id());
        Counted then = spot.claim().isEmpty() ? given.counted(spot.row()) : given.told(spot);
        return then == null || then.same(now) ? null : now;
    }

    private void rows(FigureFreezes.@Nullable Part part, int from, Language language, Model page) {
        page.addAttribute("rows", part == null ? List.of() : rows(part, from, language));
        page.addAttribute("from", from);
        page.addAttribute("next", part != null && from + PAGE < part.count() ? from + PAGE : null);
    }

    private List<Row> rows(FigureFreezes.Part part, int from, Language language) {
        List<FigureFreezes.Kept> kept = freezes.records(part.id(), from, PAGE);
        if (part.paid())
            return kept.stream().map(one -> new Row(one.record(), null, false)).toList();
        Map<Long, CountedEntries.Line> known =
                entries.of(kept.stream().map(FigureFreezes.Kept::record).toList(), language);
        return kept.stream()
                .map(one -> {
                    CountedEntries.Line line = known.get(one.record());
                    return new Row(one.record(), line, line != null && line.changed() != one.changed());
                })
                .toList();
    }
}
