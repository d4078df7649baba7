package org.zhunsheng.server.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhunsheng.claim.Claim;
import org.zhunsheng.claim.Claims;
import org.zhunsheng.server.figure.FigureFreezes.Spot;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;

/** 自评表里的一栏文字：里面的数与数据项对一遍。 */
enum ToldText {
    /** 说的是这一年做成的：数得出的数都要连。 */
    ATTAINED(EvaluationForm.ATTAINMENT, "attained", true, "第 %s 段完成情况", "text %s of what was attained"),
    REASON(EvaluationForm.INDICATORS, "reason", false, "第 %s 行指标的原因", "the reason of indicator %s"),
    OUTCOME(EvaluationForm.FOLLOW_UP, "outcome", false, "第 %s 条上年措施的落实", "the outcome of earlier measure %s"),
    PROBLEM(EvaluationForm.PROBLEMS, "problem", false, "第 %s 个问题", "problem %s"),
    MEASURE(EvaluationForm.PROBLEMS, "measure", false, "第 %s 个问题的改进措施", "the measure for problem %s"),
    ADJUSTMENT(EvaluationForm.NARRATIVE, "adjustment", false, "预算调整说明", "the explanation of the adjusted budget"),
    NOTES(EvaluationForm.NARRATIVE, "notes", false, "其他说明", "the other notes");

    private final String section;
    private final String field;
    private final boolean asked;
    private final String zh;
    private final String en;

    ToldText(String section, String field, boolean asked, String zh, String en) {
        this.section = section;
        this.field = field;
        this.asked = asked;
        this.zh = zh;
        this.en = en;
    }

    public String section() {
        return section;
    }

    public String field() {
        return field;
    }

    /** 数得出而没有连的，要建议；别处的数往往是计划的、明年的，只在页面上提一提。 */
    boolean asked() {
        return asked;
    }

    String zh(int nth) {
        return zh.formatted(nth);
    }

    String en(int nth) {
        return en.formatted(nth);
    }

    String in(FilledForm form, String row) {
        return form.value(row, field);
    }

    /** 页面上的这一段。 */
    public String anchor(String row) {
        return "r-" + row + (this == ATTAINED ? "" : "-" + field);
    }

    /** 各行；不在表格里的，空字一行。 */
    List<String> rows(FilledForm form) {
        return section.equals(EvaluationForm.NARRATIVE)
                ? List.of("")
                : form.rows(section).stream().map(FilledRow::id).toList();
    }

    /** 这一行的各栏文字；没有这一行的为空。 */
    static Stream<ToldText> of(FilledForm form, String row) {
        return Stream.of(values()).filter(text -> text.rows(form).contains(row));
    }

    /** 文字里连了数据项的各个数：在哪一行、数了什么 → 数据项的编号。 */
    static Map<Spot, String> linked(FilledForm form) {
        Map<Spot, String> linked = new HashMap<>();
        for (ToldText text : values())
            for (String row : text.rows(form)) {
                ClaimLinks links = ClaimLinks.read(form.value(row, ClaimLinks.FIELD));
                if (links.codes().isEmpty()) continue;
                for (Claim claim : Claims.in(text.in(form, row)))
                    if (claim.kind().countable())
                        links.of(claim).ifPresent(code -> linked.put(new Spot(row, ClaimLinks.key(claim)), code));
            }
        return linked;
    }
}
