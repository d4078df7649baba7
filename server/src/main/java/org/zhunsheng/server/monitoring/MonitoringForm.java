package org.zhunsheng.server.monitoring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.server.filling.Field;
import org.zhunsheng.server.filling.FillingKind;
import org.zhunsheng.server.filling.Section;
import org.zhunsheng.server.intake.Content.Choice;

/** 项目支出绩效目标执行监控表（财预〔2019〕136号）的各栏：目标与指标由已批复的目标带来，单位填实绩、预计、可能性与原因。 */
@Component
class MonitoringForm implements FillingKind {

    static final String NAME = "monitoring";
    static final String INDICATORS = "indicators";
    static final String FUNDS = "funds";

    /** 完成目标可能性：确定能的不必说原因。 */
    static final String CERTAIN = "确定能";

    private static final int LONG = 2000;
    private static final int MIDDLE = 300;
    private static final int SHORT = 100;

    private static final List<Section> SECTIONS = List.of(
            Section.of("objective", Field.text("goal", LONG).carried(), Field.text("measures", LONG)),
            Section.of(
                    FUNDS,
                    Field.money("forecastTotal").must(),
                    Field.money("forecastGrant"),
                    Field.money("forecastOther"),
                    Field.text("fundsReason", MIDDLE)),
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
                    Field.text("forecast", SHORT).must(),
                    Field.choice(
                                    "possibility",
                                    Choice.of("certain", CERTAIN, "certain"),
                                    Choice.of("possible", "有可能", "possible"),
                                    Choice.of("impossible", "完全不可能", "impossible"))
                            .must(),
                    Field.choice(
                            "cause",
                            Choice.of("funds", "经费保障", "funds"),
                            Choice.of("rules", "制度保障", "rules"),
                            Choice.of("staff", "人员保障", "staff"),
                            Choice.of("equipment", "硬件条件保障", "equipment"),
                            Choice.of("other", "其他", "other")),
                    Field.text("reason", MIDDLE),
                    Field.text("remark", MIDDLE)));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> carriedGoals() {
        return List.of("group", "dimension", "name", "sign", "target", "unit", "weight");
    }

    @Override
    public Map<IndicatorField, String> official(String section) {
        if (!section.equals(INDICATORS)) return Map.of();
        Map<IndicatorField, String> columns = new EnumMap<>(IndicatorField.class);
        MonitoringDocument.COLUMNS.forEach(one -> columns.put(one.getKey(), one.getValue()));
        columns.put(IndicatorField.POINTS, "weight");
        return columns;
    }

    @Override
    public List<Section> sections() {
        return SECTIONS;
    }
}
