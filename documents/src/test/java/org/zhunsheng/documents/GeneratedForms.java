package org.zhunsheng.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.layout.Layout;
import org.zhunsheng.layout.LayoutRow;

/**
 * Forms made up for a layout: every field that the layout prints gets a value or none; long texts, many rows, names of
 * several lines and long numbers among them. The same seed gives the same form.
 */
public final class GeneratedForms {

    private static final List<String> DOERS =
            List.of("乡镇", "学校", "医院", "村级", "社区", "园区", "水库", "农户", "企业", "档案", "图书馆", "养老机构");
    private static final List<String> DEEDS =
            List.of("维修改造", "人员培训", "设备购置", "环境整治", "宣传活动", "信息系统运行", "困难群众救助", "安全检查", "课题研究");
    private static final List<String> MEASURES =
            List.of("完成数量", "覆盖率", "合格率", "完成及时率", "控制数", "受益人数", "提升程度", "持续影响年限", "满意率");
    private static final List<String> TARGETS =
            List.of("≥95%", "≤12.5万元", "=100%", "≥1,200人次", "2023年12月底前", "持续改善", "12个", "不低于90%", "100");
    private static final List<String> ACTUALS =
            List.of("96.3%", "12.48万元", "100%", "1,215人次", "2023年11月完成", "达成预期指标", "12", "基本达成", "98.7");
    private static final List<String> SIGNS = List.of("≥", "≤", "＝", "定性", ">");
    private static final List<String> UNITS = List.of("个", "%", "万元", "人次", "平方米", "次");
    private static final List<String> MONEY =
            List.of("0", "0.00", "43.2", "89.974", "1,040,000.00", "123456789012345", "2360", "-12.5", "1,160,000.00");
    private static final List<String> RATES = List.of("98.75%", "100%", "0%", "86.19%", "45.17%");
    private static final String[][] LEVELS = {
        {"产出指标", "数量指标", "质量指标", "时效指标", "成本指标"},
        {"效益指标", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"},
        {"满意度指标", "服务对象满意度指标"},
    };

    private final Random random;
    private final Layout layout;
    private final Set<Field> bound;
    private final FormBuilder form = new FormBuilder();

    private GeneratedForms(Layout layout, long seed) {
        this.layout = layout;
        this.random = new Random(seed);
        this.bound = bound(layout);
    }

    public static Form of(Layout layout, long seed) {
        return new GeneratedForms(layout, seed).make();
    }

    private Form make() {
        form.kind(layout.kinds().getFirst());
        head();
        funds();
        indicators();
        return form.build();
    }

    private void head() {
        String year = often() ? "2023" : "";
        put(FormField.TITLE, layout.title().replace("{year}", year));
        put(FormField.YEAR, year);
        put(FormField.PROJECT, often() ? name(1 + random.nextInt(random.nextInt(8) == 0 ? 8 : 2)) : "");
        put(FormField.MONEY_UNIT, random.nextBoolean() ? "万元" : "元");
        put(FormField.COMPETENT_DEPARTMENT, pick(List.of("某县教育局", "219-某市水利局", "[066]某市农业农村局", "")));
        put(FormField.IMPLEMENTING_UNIT, pick(List.of("某县第一中学", "某镇人民政府", "219001-某街道办事处", "")));
        put(FormField.DIVISIONS, "援外服务处、联络协调处、综合管理处");
        put(FormField.PROJECT_KIND, pick(List.of("新增", "延续", "")));
        put(FormField.PROJECT_PERIOD, pick(List.of("2023-01-01—2025-12-31", "2023年1月至12月", "")));
        put(FormField.RECURRING, pick(List.of("是", "否")));
        put(FormField.PREVIOUS_BUDGET, pick(MONEY));
        put(FormField.FILLED_DATE, pick(List.of("2024-3-31", "2024年3月5日", "2024.03.05")));
        put(FormField.GRADE, pick(List.of("优", "良好", "合格")));
        put(FormField.TOTAL_POINTS, pick(List.of("100", "100.00", "")));
        put(FormField.TOTAL_SCORE, pick(List.of("89", "97.35", "100", "0")));
        cutOff();
        for (FormField field : List.of(
                FormField.OBJECTIVE_EXPECTED,
                FormField.OBJECTIVE_ACTUAL,
                FormField.OBJECTIVE_MEDIUM_TERM,
                FormField.PROBLEMS,
                FormField.MEASURES,
                FormField.CONCLUSION)) put(field, text());
    }

    /** The date whose month stands in the labels of a monitoring form. */
    private void cutOff() {
        if (layout.kinds().contains("monitoring") && often())
            form.put(FormField.CUT_OFF, fact(pick(List.of("2023-06-30", "2023年9月30日"))));
    }

    private void put(FormField field, String text) {
        boolean printed = bound.contains(field) || field == FormField.TITLE || field == FormField.YEAR;
        if (printed || field == FormField.MONEY_UNIT) form.put(field, fact(text));
    }

    private void funds() {
        List<String> labels = new ArrayList<>();
        for (LayoutRow row : layout.rows()) if (row instanceof LayoutRow.Amounts block) labels.addAll(block.rows());
        if (labels.isEmpty()) labels.add("");
        boolean named = labels.size() > 1 || !labels.getFirst().isEmpty();
        for (String label : labels) {
            FormBuilder.FundingRow row = form.funding();
            if (named) row.put(FundingField.LABEL, fact(label));
            for (FundingField field : FundingField.values())
                if (field != FundingField.LABEL && bound.contains(field)) row.put(field, fact(amount(field)));
        }
    }

    private String amount(FundingField field) {
        return switch (field.kind()) {
            case MONEY -> often() ? pick(MONEY) : "";
            case RATE -> often() ? pick(RATES) : "—";
            case POINTS -> pick(List.of("10", "8.62", "—", ""));
            default -> often() ? "" : name(3);
        };
    }

    private void indicators() {
        int count = random.nextInt(6) == 0 ? 60 : 1 + random.nextInt(14);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            String[] group = LEVELS[Math.min(LEVELS.length - 1, i * LEVELS.length / count)];
            FormBuilder.IndicatorRow row = form.indicator();
            put(row, IndicatorField.LEVEL1, group[0]);
            put(row, IndicatorField.LEVEL2, group[1 + i % (group.length - 1)]);
            String name = name(1 + random.nextInt(random.nextInt(10) == 0 ? 5 : 1));
            put(row, IndicatorField.NAME, names.add(name) ? name : name + (i + 1));
            put(row, IndicatorField.EXPLANATION, random.nextBoolean() ? name(4) + "。" : "");
            more(row);
            put(row, IndicatorField.TARGET_SIGN, pick(SIGNS));
            put(row, IndicatorField.TARGET, bound.contains(IndicatorField.UNIT) ? "95" : pick(TARGETS));
            put(row, IndicatorField.UNIT, pick(UNITS));
            put(row, IndicatorField.ACTUAL, often() ? pick(ACTUALS) : "");
            put(row, IndicatorField.POINTS, pick(List.of("8", "5.5", "10.00", "3")));
            put(row, IndicatorField.SCORE, pick(List.of("8", "0", "4.25", "10.00")));
            put(row, IndicatorField.REMARK, often() ? "" : text());
        }
    }

    /** Columns of the forms of goals and of monitoring; method and evidence stand beyond the layout. */
    private void more(FormBuilder.IndicatorRow row) {
        if (layout.kinds().contains("objective")) {
            row.put(IndicatorField.METHOD, fact(random.nextBoolean() ? name(2) + "÷" + name(1) + "×100%" : ""));
            row.put(IndicatorField.EVIDENCE_SOURCE, fact(random.nextBoolean() ? name(1) + "台账" : ""));
        }
        put(row, IndicatorField.FORECAST, often() ? pick(ACTUALS) : "");
        put(row, IndicatorField.DEVIATION_CAUSE, pick(List.of("", "经费保障", "制度保障、人员保障", "其他")));
        put(row, IndicatorField.POSSIBILITY, pick(List.of("确定能", "有可能", "完全不可能", "不可能", "")));
        put(row, IndicatorField.NOTE, often() ? "" : name(2));
    }

    private void put(FormBuilder.IndicatorRow row, IndicatorField field, String text) {
        if (bound.contains(field)) row.put(field, fact(text));
    }

    private String name(int phrases) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < phrases; i++)
            name.append(i == 0 ? "" : "及").append(pick(DOERS)).append(pick(DEEDS));
        return name.append(pick(MEASURES)).toString();
    }

    /** A narrative: one sentence, or many paragraphs. */
    private String text() {
        int paragraphs = random.nextInt(6) == 0 ? 12 : 1 + random.nextInt(2);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            if (i > 0) text.append('\n');
            text.append(i + 1).append("、通过").append(name(3)).append("工作，共完成").append(random.nextInt(90) + 2);
            text.append("次，支出").append(pick(MONEY)).append("元，取得了较好的成效；群众反映“良好”。");
        }
        return text.toString();
    }

    private boolean often() {
        return random.nextInt(5) > 0;
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Fact<String> fact(String text) {
        return Fact.text(text, Origin.UNKNOWN);
    }

    private static Set<Field> bound(Layout layout) {
        Set<Field> bound = new HashSet<>();
        for (LayoutRow row : layout.rows()) {
            switch (row) {
                case LayoutRow.Pairs pairs -> pairs.pairs().forEach(pair -> bound.add(pair.field()));
                case LayoutRow.Amounts block -> block.columns().forEach(column -> bound.add(column.field()));
                case LayoutRow.Texts texts -> texts.columns().forEach(column -> bound.add(column.field()));
                case LayoutRow.Indicators block -> block.columns().forEach(column -> bound.add(column.field()));
                case LayoutRow.Total total -> total.columns().forEach(column -> bound.add(column.field()));
                default -> {}
            }
        }
        return bound;
    }
}
