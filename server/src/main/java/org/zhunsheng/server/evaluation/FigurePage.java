package org.zhunsheng.server.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.figure.Counted;
import org.zhunsheng.server.figure.FigureConfirmations;
import org.zhunsheng.server.figure.FigureFreezes;
import org.zhunsheng.server.figure.Figures;
import org.zhunsheng.server.filling.Entitlement;
import org.zhunsheng.server.filling.Entitlements;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.register.CountedEntries;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 排出数出来的完成值一页：各行用哪个数据项、数出几、处室确认了没有；冻结的由哪几条数出。 */
@Component
class FigurePage {

    private static final int MOST = 200;

    private final Entitlements entitlements;
    private final Evaluations evaluations;
    private final BoundFigures bound;
    private final Figures figures;
    private final FigureFreezes freezes;
    private final FigureConfirmations confirmations;
    private final CountedEntries entries;
    private final Fillings fillings;
    private final Access access;

    FigurePage(
            Entitlements entitlements,
            Evaluations evaluations,
            BoundFigures bound,
            Figures figures,
            FigureFreezes freezes,
            FigureConfirmations confirmations,
            CountedEntries entries,
            Fillings fillings,
            Access access) {
        this.entitlements = entitlements;
        this.evaluations = evaluations;
        this.bound = bound;
        this.figures = figures;
        this.freezes = freezes;
        this.confirmations = confirmations;
        this.entries = entries;
        this.fillings = fillings;
        this.access = access;
    }

    /**
     * 一行。
     *
     * @param code 用的数据项的编号；没有用的为空字
     * @param counted 数出的；交上来的是冻结的
     * @param now 冻结之后变了的，现在数出的
     * @param divided 由处室填
     * @param last 最近一次确认；没有的为空
     * @param mine 当前的人可以确认
     */
    record Line(
            String row,
            int nth,
            String name,
            String target,
            String code,
            @Nullable Counted counted,
            @Nullable Counted now,
            boolean divided,
            FigureConfirmations.@Nullable Confirmed last,
            boolean mine) {

        /** 确认的就是这个数。 */
        public boolean isConfirmed() {
            return counted != null && last != null && last.agrees(counted);
        }
    }

    @Transactional(readOnly = true)
    String show(long id, Model page) {
        Entitlement right = right(id);
        FilledForm form = right.form();
        Filling it = form.filling();
        boolean sees = access.scope(Permission.ASSIGNMENT_READ).contains(it.place());
        Given given = it.open() || !sees ? null : evaluations.given(id);
        Map<String, Counted> counted = it.open() ? bound.live(form) : given == null ? Map.of() : given.counted();
        Map<String, Counted> later = given == null ? Map.of() : bound.later(form, given);
        page.addAttribute("it", it);
        page.addAttribute("projectName", right.project());
        page.addAttribute("may", it.open() && right.whole());
        page.addAttribute("lines", lines(right, counted, later));
        page.addAttribute("known", figures.list(it.place(), 0, MOST).shown());
        return "filling-figures";
    }

    private List<Line> lines(Entitlement right, Map<String, Counted> counted, Map<String, Counted> later) {
        FilledForm form = right.form();
        long id = form.filling().id();
        Set<String> divided = fillings.divided(id);
        Map<String, FigureConfirmations.Confirmed> last = confirmations.of(id);
        boolean open = form.filling().open();
        return form.rows(EvaluationForm.INDICATORS).stream()
                .map(FilledRow::id)
                .map(row -> new Line(
                        row,
                        form.nth(EvaluationForm.INDICATORS, row),
                        form.value(row, "name"),
                        form.value(row, "sign") + form.value(row, "target") + form.value(row, "unit"),
                        form.value(row, BoundFigures.FIELD),
                        counted.get(row),
                        later.get(row),
                        divided.contains(row),
                        last.get(row),
                        open && right.own().contains(row)))
                .toList();
    }

    private Entitlement right(long id) {
        return entitlements
                .of(id)
                .filter(one -> one.form().kind().name().equals(EvaluationForm.NAME))
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /**
     * 冻结的一条记录，与现在的样子。
     *
     * @param line 看不见的为空
     * @param changed 冻结之后改过、作废了
     */
    record Row(long record, CountedEntries.@Nullable Line line, boolean changed) {}

    /** 打开一行：还在单位手里的，回答现在数的数据项；冻结了的，放进页面，回答空。 */
    @Transactional(readOnly = true)
    @Nullable
    String open(long id, String row, long part, int from, int limit, Language language, Model page) {
        Entitlement right = right(id);
        Filling it = right.form().filling();
        if (right.form().nth(EvaluationForm.INDICATORS, row) == 0) throw new Refused(ServiceProblem.NOT_FOUND);
        List<FigureFreezes.Part> parts = it.open() ? List.of() : freezes.parts(id, row);
        Counted now = parts.isEmpty() ? bound.live(right.form()).get(row) : null;
        if (now != null) return "/figures/" + now.figure() + "?organization=" + it.unit() + "&year=" + it.year();
        FigureFreezes.Part shown = parts.stream()
                .filter(one -> one.id() == part)
                .findFirst()
                .orElse(parts.isEmpty() ? null : parts.getFirst());
        page.addAttribute("it", it);
        page.addAttribute("row", row);
        page.addAttribute("name", right.form().value(row, "name"));
        page.addAttribute("projectName", right.project());
        page.addAttribute("parts", parts);
        page.addAttribute("part", shown);
        page.addAttribute("rows", shown == null ? List.of() : rows(shown, from, limit, language));
        page.addAttribute("from", from);
        page.addAttribute("next", shown != null && from + limit < shown.count() ? from + limit : null);
        return null;
    }

    private List<Row> rows(FigureFreezes.Part part, int from, int limit, Language language) {
        List<FigureFreezes.Kept> kept = freezes.records(part.id(), from, limit);
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
