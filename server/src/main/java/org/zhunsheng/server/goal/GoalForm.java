package org.zhunsheng.server.goal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.server.filling.Field;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FillingKind;
import org.zhunsheng.server.filling.Section;
import org.zhunsheng.server.intake.Content.Choice;

/** 绩效目标申报表（财预〔2015〕88号）的各栏：总体目标、目标的各句、绩效指标。 */
@Component
public class GoalForm implements FillingKind {

    public static final String NAME = "goals";
    public static final String CLAUSES = "clauses";
    public static final String INDICATORS = "indicators";

    private static final int LONG = 2000;
    private static final int MIDDLE = 300;
    private static final int SHORT = 100;

    /** 官方的表上指标的各栏，填在哪一栏。 */
    static final Map<IndicatorField, String> COLUMNS = Map.of(
            IndicatorField.LEVEL1, "group",
            IndicatorField.LEVEL2, "dimension",
            IndicatorField.NAME, "name",
            IndicatorField.METHOD, "method",
            IndicatorField.TARGET_SIGN, "sign",
            IndicatorField.TARGET, "target",
            IndicatorField.UNIT, "unit",
            IndicatorField.POINTS, "weight",
            IndicatorField.EVIDENCE_SOURCE, "evidence");

    private static final List<Section> SECTIONS = List.of(
            Section.of(
                    "objective",
                    Field.choice("attribute", Choice.of("new", "新增", "new"), Choice.of("continued", "延续", "continued"))
                            .must(),
                    Field.text("goal", LONG).must(),
                    Field.text("longTerm", LONG)),
            Section.rows(CLAUSES, Field.text("clause", MIDDLE).must()),
            Section.rows(
                    INDICATORS,
                    Field.text("group", SHORT).must(),
                    Field.text("dimension", SHORT).must(),
                    Field.text("name", SHORT).must(),
                    Field.choice(
                                    "sign",
                                    Choice.of("ge", "≥", "≥"),
                                    Choice.of("le", "≤", "≤"),
                                    Choice.of("eq", "＝", "="),
                                    Choice.of("text", "定性", "described"))
                            .must(),
                    Field.text("target", SHORT).must(),
                    Field.text("unit", 20),
                    Field.number("weight").must(),
                    Field.text("clauses", 50),
                    Field.text("method", MIDDLE),
                    Field.text("evidence", MIDDLE),
                    Field.text("division", SHORT),
                    Field.text(GoalLibrary.REFERENCE, SHORT).carried()));

    /** 这一行指标写明证明目标的哪几句，一个一个照写的。 */
    public static List<String> clauses(FilledForm goals, String indicator) {
        return Arrays.stream(goals.value(indicator, "clauses").split("[、，,；;\\s]+"))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean carriesLastYear() {
        return true;
    }

    @Override
    public Set<String> retold() {
        return Set.of("goal", "longTerm", "clause");
    }

    @Override
    public Set<String> compared() {
        return Set.of("name", "sign", "target", "unit", "weight");
    }

    @Override
    public boolean picks(String section) {
        return section.equals(INDICATORS);
    }

    @Override
    public Map<IndicatorField, String> official(String section) {
        return section.equals(INDICATORS) ? COLUMNS : Map.of();
    }

    @Override
    public List<Section> sections() {
        return SECTIONS;
    }
}
