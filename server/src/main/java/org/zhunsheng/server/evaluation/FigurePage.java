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
import org.zhunsheng.server.figure.Figures;
import org.zhunsheng.server.filling.Entitlement;
import org.zhunsheng.server.filling.Entitlements;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 排出数出来的完成值一页：各行用哪个数据项、数出几、处室确认了没有。 */
@Component
class FigurePage {

    private static final int MOST = 200;

    private final Entitlements entitlements;
    private final Evaluations evaluations;
    private final BoundFigures bound;
    private final Figures figures;
    private final FigureConfirmations confirmations;
    private final Fillings fillings;
    private final Access access;

    FigurePage(
            Entitlements entitlements,
            Evaluations evaluations,
            BoundFigures bound,
            Figures figures,
            FigureConfirmations confirmations,
            Fillings fillings,
            Access access) {
        this.entitlements = entitlements;
        this.evaluations = evaluations;
        this.bound = bound;
        this.figures = figures;
        this.confirmations = confirmations;
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
}
