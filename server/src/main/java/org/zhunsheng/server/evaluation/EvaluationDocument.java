package org.zhunsheng.server.evaluation;

import static org.zhunsheng.server.filling.PrintedFacts.computed;
import static org.zhunsheng.server.filling.PrintedFacts.known;
import static org.zhunsheng.server.filling.PrintedFacts.typed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Survey;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.server.evidence.EvidenceCells;
import org.zhunsheng.server.figure.Counted;
import org.zhunsheng.server.filling.Attached;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.PrintedFacts;
import org.zhunsheng.server.money.YearMoney;
import org.zhunsheng.text.NumberText;

/** 把填的自评表拼成内核的表：计分、核查、印出用的是同一张。表式没有的、不是填的栏不印。 */
final class EvaluationDocument {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    /** 部门（单位）整体支出自评表，交换格式里的表种。 */
    private static final String WHOLE = "department";

    private static final String NOT_APPLICABLE = "不适用";

    static final List<Map.Entry<IndicatorField, String>> COLUMNS = List.of(
            Map.entry(IndicatorField.LEVEL1, "group"),
            Map.entry(IndicatorField.LEVEL2, "dimension"),
            Map.entry(IndicatorField.NAME, "name"),
            Map.entry(IndicatorField.TARGET_SIGN, "sign"),
            Map.entry(IndicatorField.TARGET, "target"),
            Map.entry(IndicatorField.UNIT, "unit"),
            Map.entry(IndicatorField.POINTS, "weight"),
            Map.entry(IndicatorField.EVIDENCE_SOURCE, "evidence"));

    private final FilledForm filled;
    private final Given given;
    private final Scheme scheme;
    private final @Nullable Scores scores;
    private final Surveys surveys;
    private final Problems problems;
    private final FormBuilder form;

    private EvaluationDocument(FilledForm filled, Given given, Scheme scheme, @Nullable Scores scores) {
        this.filled = filled;
        this.given = given;
        this.scheme = scheme;
        this.scores = scores;
        this.surveys = Surveys.of(filled);
        this.problems = Problems.of(filled);
        this.form = new FormBuilder().kind(given.money().whole() == null ? kind(scheme) : WHOLE);
    }

    /** 还没有计分的：得分一栏只有人给的。 */
    static Form written(FilledForm filled, Given given, Scheme scheme) {
        return new EvaluationDocument(filled, given, scheme, null).form();
    }

    /** 计了分的。 */
    static Form printed(FilledForm filled, Given given, Scheme scheme, Scores scores) {
        return new EvaluationDocument(filled, given, scheme, scores).form();
    }

    /** 体系用于几个表种的，用不限表式的那一个。 */
    private static String kind(Scheme scheme) {
        return scheme.kinds().contains("other") ? "other" : scheme.kinds().getFirst();
    }

    private Form form() {
        head();
        texts();
        funds();
        filled.rows(EvaluationForm.INDICATORS).forEach(this::indicator);
        return form.build();
    }

    private void head() {
        offer(FormField.YEAR, Integer.toString(filled.filling().year()));
        object();
        offer(FormField.DIVISIONS, String.join("、", given.divisions()));
        offer(FormField.RECURRING, given.recurrent() ? "是" : "否");
        form.put(FormField.MONEY_UNIT, known(scheme.moneyUnit().term()));
        if (given.previous() != null) offer(FormField.PREVIOUS_BUDGET, amount(given.previous()));
        offer(FormField.FILLED_DATE, given.day().toString());
        if (scores == null) return;
        offer(FormField.TOTAL_POINTS, FULL.toPlainString());
        form.put(FormField.TOTAL_SCORE, computed(scores.total(), arithmetic(scores)));
        if (scheme.headFields().contains(FormField.GRADE))
            form.put(FormField.GRADE, computed(scores.grade(), scores.total()));
    }

    /** 整体支出的表只有部门（单位）名称：评的是整个单位，没有项目。 */
    private void object() {
        if (given.money().whole() != null) {
            offer(FormField.COMPETENT_DEPARTMENT, given.head().unit());
            return;
        }
        offer(FormField.PROJECT, given.head().project());
        offer(FormField.COMPETENT_DEPARTMENT, given.head().department());
        offer(FormField.IMPLEMENTING_UNIT, given.head().unit());
    }

    private static String arithmetic(Scores scores) {
        return scores.derivation() == null ? scores.why() : scores.derivation().arithmetic();
    }

    /** 表式有这一栏才印。 */
    private void offer(FormField field, String value) {
        if (scheme.headFields().contains(field)) form.put(field, known(value));
    }

    private void texts() {
        form.put(FormField.OBJECTIVE_EXPECTED, typed(filled, "goal"));
        form.put(FormField.OBJECTIVE_ACTUAL, typed(Attainment.of(filled), "", EvaluationForm.ATTAINMENT));
        text(FormField.PROBLEMS, problems.problems(), EvaluationForm.PROBLEMS);
        text(FormField.MEASURES, problems.measures(), EvaluationForm.PROBLEMS);
        text(FormField.ADJUSTMENT_REASON, filled.value("adjustment"), "adjustment");
        text(FormField.OTHER_NOTES, notes(), "notes");
    }

    /** 整体支出的，后面列出各项目的自评。 */
    private String notes() {
        String projects = CoveredProjects.text(given.projects(), scheme.moneyUnit());
        return (filled.value("notes") + "\n" + projects).strip();
    }

    /** 表式没有这一栏的，写了才印。 */
    private void text(FormField field, String text, String name) {
        boolean foreseen = scheme.headFields().contains(field);
        if (foreseen || !text.isBlank()) form.put(field, typed(text, "", name));
    }

    private void funds() {
        YearMoney money = given.money();
        fund(FundKind.TOTAL, "年度资金总额", money.total());
        if (!scheme.fundColumns().contains(FundingField.LABEL)) return;
        YearMoney.Whole whole = money.whole();
        if (whole != null) {
            fund(FundKind.OTHER, "其中：基本支出", whole.basic());
            fund(FundKind.OTHER, "项目支出", whole.projects());
            fund(FundKind.OTHER, "其他", whole.rest());
            return;
        }
        fund(FundKind.CURRENT_YEAR_GRANT, "其中：当年财政拨款", money.currentGrant());
        fund(FundKind.CARRY_OVER, "上年结转资金", money.carryOver());
        fund(FundKind.OTHER, "其他资金", money.other());
    }

    private void fund(FundKind kind, String label, YearMoney.Line line) {
        FormBuilder.FundingRow row = form.funding().kind(kind);
        offer(row, FundingField.LABEL, label);
        offer(row, FundingField.INITIAL_BUDGET, amount(line.initial()));
        offer(row, FundingField.ANNUAL_BUDGET, amount(line.adjusted()));
        offer(row, FundingField.EXECUTED, amount(line.executed()));
        offer(row, FundingField.RATE, Given.rate(line));
        if (kind != FundKind.TOTAL || !isMoneyScored()) return;
        row.put(FundingField.POINTS, known(String.valueOf(scheme.execution().weight())));
        if (scores != null)
            scores.money().ifPresent(one -> row.put(FundingField.SCORE, computed(one.points(), one.why())));
    }

    private void offer(FormBuilder.FundingRow row, FundingField field, String value) {
        if (scheme.fundColumns().contains(field)) row.put(field, known(value));
    }

    /** 预算执行率在资金一行计分：体系规定了分值，不在某个一级指标之下，加上它各行的分值正好是满分。 */
    private boolean isMoneyScored() {
        BigDecimal weight = scheme.execution().weight();
        if (weight == null || scheme.execution().group() != null) return false;
        BigDecimal sum = weight;
        for (FilledRow row : filled.rows(EvaluationForm.INDICATORS)) {
            BigDecimal own = NumberText.parse(filled.value(row.id(), "weight"));
            if (own != null) sum = sum.add(own);
        }
        return sum.compareTo(FULL) == 0;
    }

    private void indicator(FilledRow row) {
        FormBuilder.IndicatorRow line = form.indicator();
        String id = row.id();
        COLUMNS.forEach(column -> line.put(column.getKey(), typed(filled, id, column.getValue())));
        // 算法写在指标解释一栏的表式，不另加一栏
        boolean explained = scheme.columns().contains(IndicatorField.EXPLANATION);
        line.put(explained ? IndicatorField.EXPLANATION : IndicatorField.METHOD, typed(filled, id, "method"));
        evidence(id).forEach(line::evidence);
        Survey survey = surveys.of(id, scheme.satisfaction());
        if (survey != null) line.survey(survey);
        if (EvaluationForm.isNotApplicable(filled, id)) {
            line.put(IndicatorField.ACTUAL, known(NOT_APPLICABLE));
            line.put(IndicatorField.SCORE, known(NOT_APPLICABLE));
            line.put(IndicatorField.REMARK, typed(filled, id, "reason"));
            return;
        }
        actual(line, id, survey);
        Scores.Line scored = scores == null ? null : scores.of(id).orElse(null);
        if (scored == null || scored.points().isEmpty()) {
            line.put(IndicatorField.SCORE, typed(filled, id, "score"));
            line.put(IndicatorField.REMARK, typed(reason(id), id, "reason"));
        } else scored(line, id, scored);
    }

    /** 写了名称的、附上的，同名的只说一次；数出来的，记录就是佐证。 */
    private Stream<String> evidence(String id) {
        Counted counted = given.counted(id);
        Stream<String> records =
                counted == null ? Stream.empty() : Stream.of(counted.title() + "：" + counted.arithmetic());
        return Stream.concat(
                        Stream.concat(
                                records,
                                filled.value(id, "proof")
                                        .lines()
                                        .map(String::strip)
                                        .filter(one -> !one.isEmpty())),
                        new EvidenceCells(filled).of(id).stream().map(Attached::title))
                .distinct();
    }

    private void actual(FormBuilder.IndicatorRow line, String id, @Nullable Survey survey) {
        boolean open = filled.value(id, "actual").isBlank();
        Counted counted = given.counted(id);
        if (BoundFigures.isBound(filled, id))
            line.put(
                    IndicatorField.ACTUAL,
                    counted == null ? known("") : computed(counted.text(), counted.arithmetic()));
        else if (open && survey != null) line.put(IndicatorField.ACTUAL, computed(Surveys.rate(survey), "问卷"));
        else if (open && Execution.isRate(filled.value(id, "name")))
            line.put(IndicatorField.ACTUAL, computed(given.rate(), "支付 ÷ 预算"));
        else line.put(IndicatorField.ACTUAL, typed(filled, id, "actual"));
    }

    private void scored(FormBuilder.IndicatorRow line, String id, Scores.Line scored) {
        boolean entered = scored.byHand() && !scored.decided();
        line.put(
                IndicatorField.SCORE,
                entered ? typed(scored.points(), id, "score") : computed(scored.points(), scored.method()));
        String reason = reason(id);
        if (scored.decided() && scored.derivation() != null) {
            String before = scored.derivation().parts().getFirst().rule();
            String decision = before + "，改为 " + scored.points() + " 分："
                    + filled.value(id, "decidedReason").strip();
            reason = reason.isEmpty() ? decision : reason + "；" + decision;
        }
        line.put(IndicatorField.REMARK, typed(reason, id, "reason"));
    }

    /** 没有写原因的，用关系到它的问题与措施。 */
    private String reason(String id) {
        String own = filled.value(id, "reason").strip();
        return own.isEmpty() ? problems.reasonOf(id) : own;
    }

    private String amount(BigDecimal yuan) {
        return PrintedFacts.amount(yuan, scheme.moneyUnit());
    }
}
