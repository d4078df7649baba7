package org.zhunsheng.server.evaluation;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.server.evidence.EvidenceCells;
import org.zhunsheng.server.filling.Answers;
import org.zhunsheng.server.filling.Field;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FillingKind;
import org.zhunsheng.server.filling.Section;
import org.zhunsheng.server.intake.Content.Choice;

/** 项目支出绩效自评表（财预〔2020〕10号）的各栏：目标与指标由已批复的目标带来，单位填完成情况、原因、佐证，分由系统来计。 */
@Component
class EvaluationForm implements FillingKind {

    static final String NAME = "self-evaluation";
    static final String OBJECTIVE = "objective";
    static final String ATTAINMENT = "attainment";
    static final String INDICATORS = "indicators";
    static final String SURVEYS = "surveys";
    static final String FOLLOW_UP = "followup";
    static final String PROBLEMS = "problems";
    static final String NARRATIVE = "narrative";

    /** 不适用指标的分值归到哪里，由单位来定的两种。 */
    static final String WITHIN_GROUP = "在同一一级指标内分摊";

    static final String RESCALED = "按其余指标折算总分";

    /** 上一次的措施做完了的。 */
    static final String DONE = "已完成";

    /** 上一次的措施还要接着做的两种。 */
    static final String UNDER_WAY = "正在做";

    static final String NOT_DONE = "没有做";

    static final int LONG = 2000;
    private static final int MIDDLE = 300;
    private static final int SHORT = 100;

    private static final List<String> CARRIED =
            List.of("group", "dimension", "name", "sign", "target", "unit", "weight", "method", "evidence", "division");

    private static final List<Section> SECTIONS = List.of(
            Section.of(OBJECTIVE, Field.text("goal", LONG).carried()),
            Section.fixedRows(
                    ATTAINMENT,
                    Field.text("clause", LONG).carried(),
                    Field.text("attained", LONG).must(),
                    ClaimLinks.field()),
            Section.fixedRows(
                    INDICATORS,
                    Field.text("group", SHORT).carried(),
                    Field.text("dimension", SHORT).carried(),
                    Field.text("name", SHORT).carried(),
                    Field.text("sign", 20).carried(),
                    Field.text("target", SHORT).carried(),
                    Field.text("unit", 20).carried(),
                    Field.number("weight").carried(),
                    Field.text("actual", SHORT).must(),
                    Field.number("score"),
                    Field.text("reason", MIDDLE),
                    Field.text("proof", MIDDLE),
                    EvidenceCells.ofRow(),
                    BoundFigures.field(),
                    Field.choice("applicability", Choice.of("not", "不适用", "not applicable")),
                    Field.number("decided"),
                    Field.text("decidedReason", MIDDLE),
                    Field.text("method", MIDDLE).carried(),
                    Field.text("evidence", MIDDLE).carried(),
                    Field.text("division", SHORT).carried(),
                    ClaimLinks.field()),
            Section.rows(
                    SURVEYS,
                    Field.number("indicator").must(),
                    Field.number("population"),
                    Field.number("valid").must(),
                    Field.number("very"),
                    Field.number("satisfied").must(),
                    Field.number("basically"),
                    Field.number("dissatisfied"),
                    Field.text("period", SHORT).carried(),
                    Field.text("source", MIDDLE).carried()),
            Section.fixedRows(
                    FOLLOW_UP,
                    Field.text("since", 20).carried(),
                    Field.text("promised", LONG).carried(),
                    Field.choice(
                                    "state",
                                    Choice.of("done", DONE, "done"),
                                    Choice.of("under-way", UNDER_WAY, "under way"),
                                    Choice.of("not-done", NOT_DONE, "not done"),
                                    Choice.of("dropped", "不再适用", "no longer applies"))
                            .must(),
                    Field.text("outcome", MIDDLE).must(),
                    ClaimLinks.field()),
            Section.rows(
                    PROBLEMS,
                    Field.text("problem", MIDDLE).must(),
                    Field.text("indicators", 60),
                    Field.text("measure", MIDDLE),
                    Field.text("owner", SHORT),
                    Field.day("due"),
                    ClaimLinks.field()),
            Section.of(
                    NARRATIVE,
                    Field.text("adjustment", MIDDLE),
                    Field.choice(
                            "freed",
                            Choice.of("within-group", WITHIN_GROUP, "shared within the level 1 indicator"),
                            Choice.of("rescale", RESCALED, "total rescaled")),
                    Field.text("notes", LONG),
                    ClaimLinks.field(),
                    EvidenceCells.ofWhole()),
            Answers.section());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> carriedGoals() {
        return CARRIED;
    }

    /** 表上的得分不在其中：分由系统来计。 */
    @Override
    public Map<IndicatorField, String> official(String section) {
        if (!section.equals(INDICATORS)) return Map.of();
        Map<IndicatorField, String> columns = new EnumMap<>(IndicatorField.class);
        EvaluationDocument.COLUMNS.forEach(one -> columns.put(one.getKey(), one.getValue()));
        columns.put(IndicatorField.ACTUAL, "actual");
        columns.put(IndicatorField.REMARK, "reason");
        columns.put(IndicatorField.METHOD, "method");
        return columns;
    }

    /** 不适用的行要理由，不要完成值；预算执行率、有问卷、用数据项的行，完成值由系统算出；改了分的要理由；子项目可以不写。 */
    @Override
    public boolean needs(FilledForm form, String row, Field field) {
        return switch (field.name()) {
            case "attained" -> !GoalRows.isPart(row);
            case "actual" -> !isComputed(form, row);
            case "reason" -> isNotApplicable(form, row);
            case "decidedReason" -> !form.value(row, "decided").isBlank();
            default -> field.required();
        };
    }

    /** 问卷可以一张也没有，问题可以一个也没有；该有而没有的，检查来说。 */
    @Override
    public boolean optional(FilledForm form, String section) {
        return section.equals(SURVEYS) || section.equals(PROBLEMS);
    }

    /** 上一次没有说要做什么的，没有这一部分。 */
    @Override
    public boolean has(FilledForm form, Section section) {
        return !section.name().equals(FOLLOW_UP) || !form.rows(FOLLOW_UP).isEmpty();
    }

    /** 有问卷的一行，完成值由问卷算出；关系到它的问题，跟着它变：一起改。 */
    @Override
    public Set<String> dependents(FilledForm form, String row) {
        Set<String> beside = new HashSet<>(Surveys.of(form).beside(row));
        beside.addAll(Problems.of(form).concerning(row));
        return beside;
    }

    private static boolean isComputed(FilledForm form, String row) {
        Set<String> surveyed = Surveys.of(form).rows();
        return isNotApplicable(form, row)
                || Execution.isRate(form.value(row, "name"))
                || surveyed.contains(row)
                || BoundFigures.isBound(form, row);
    }

    static boolean isNotApplicable(FilledForm form, String row) {
        return !form.value(row, "applicability").isBlank();
    }

    @Override
    public List<Section> sections() {
        return SECTIONS;
    }
}
