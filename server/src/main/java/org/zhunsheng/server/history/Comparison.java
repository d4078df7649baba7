package org.zhunsheng.server.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.report.Terms;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Language;

/**
 * 两张表并排：表头、资金、目标与文字、总分与等级一栏一栏地比，指标配成对再比。两边都没有写的栏不列。
 *
 * @param sections 各部分
 * @param indicators 指标，历史那张表的次序，另一边独有的在后
 */
public record Comparison(List<Section> sections, List<Row> indicators) {

    private static final List<FormField> HEAD = List.of(
            FormField.PROJECT,
            FormField.COMPETENT_DEPARTMENT,
            FormField.IMPLEMENTING_UNIT,
            FormField.DIVISIONS,
            FormField.RECURRING,
            FormField.FILLED_DATE);

    private static final List<FormField> RESULT =
            List.of(FormField.TOTAL_POINTS, FormField.TOTAL_SCORE, FormField.GRADE);

    private static final List<FormField> GOAL =
            List.of(FormField.OBJECTIVE_EXPECTED, FormField.OBJECTIVE_ACTUAL, FormField.PROBLEMS, FormField.MEASURES);

    private static final List<FundingField> MONEY = List.of(
            FundingField.INITIAL_BUDGET,
            FundingField.ANNUAL_BUDGET,
            FundingField.EXECUTED,
            FundingField.RATE,
            FundingField.SCORE);

    private static final List<IndicatorField> COLUMNS = List.of(
            IndicatorField.TARGET_SIGN,
            IndicatorField.TARGET,
            IndicatorField.UNIT,
            IndicatorField.ACTUAL,
            IndicatorField.POINTS,
            IndicatorField.SCORE,
            IndicatorField.REMARK);

    /** 一部分：名字是页面上的一个词。 */
    public record Section(String name, List<Compared> lines) {

        public long differences() {
            return lines.stream().filter(Compared::differs).count();
        }
    }

    /**
     * 一行指标。
     *
     * @param side 配成了对的为空字；{@code then} 只有历史的有，{@code now} 只有另一边有
     */
    public record Row(String group, String name, String side, List<Compared> cells) {

        public long differences() {
            return cells.stream().filter(Compared::differs).count();
        }
    }

    /** 各行指标一共几处不同。 */
    public long differences() {
        return indicators.stream().mapToLong(Row::differences).sum();
    }

    public static Comparison of(Form then, Form now, Language language) {
        List<Section> sections = List.of(
                new Section("result", fields(RESULT, then, now, language)),
                new Section("head", fields(HEAD, then, now, language)),
                new Section("money", money(then, now, language)),
                new Section("goal", fields(GOAL, then, now, language)));
        List<Row> rows = Pairing.of(then.indicators(), now.indicators()).stream()
                .map(pair -> row(pair, language))
                .toList();
        return new Comparison(sections, rows);
    }

    private static List<Compared> fields(List<FormField> fields, Form then, Form now, Language language) {
        return fields.stream()
                .map(field -> Compared.of(
                        Terms.of(field, language),
                        then.facts().get(field),
                        now.facts().get(field)))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** 上年预算，各种资金；同一种资金两边比。 */
    private static List<Compared> money(Form then, Form now, Language language) {
        List<Compared> lines =
                new ArrayList<>(fields(List.of(FormField.MONEY_UNIT, FormField.PREVIOUS_BUDGET), then, now, language));
        Map<Funding.FundKind, Funding> thens = byKind(then);
        Map<Funding.FundKind, Funding> nows = byKind(now);
        for (Funding.FundKind kind : Funding.FundKind.values()) {
            Funding one = thens.get(kind);
            Funding other = nows.get(kind);
            String label = kind == Funding.FundKind.TOTAL ? "" : label(one, other) + " · ";
            for (FundingField field : MONEY) {
                Compared line = Compared.of(label + Terms.of(field, language), fact(one, field), fact(other, field));
                if (!line.isEmpty()) lines.add(line);
            }
        }
        return lines;
    }

    private static Map<Funding.FundKind, Funding> byKind(Form form) {
        Map<Funding.FundKind, Funding> byKind = new LinkedHashMap<>();
        form.funds().forEach(fund -> byKind.putIfAbsent(fund.kind(), fund));
        return byKind;
    }

    private static String label(@Nullable Funding one, @Nullable Funding other) {
        Funding any = one == null ? other : one;
        return any == null ? "" : any.label().asWritten().strip();
    }

    private static Fact<?> fact(@Nullable Funding fund, FundingField field) {
        return fund == null ? Fact.missing() : fund.facts().get(field);
    }

    private static Row row(Pairing.Pair pair, Language language) {
        Indicator any = Objects.requireNonNull(pair.then() == null ? pair.now() : pair.then());
        List<Compared> cells = new ArrayList<>();
        for (IndicatorField field : COLUMNS) {
            Compared cell = Compared.of(Terms.of(field, language), fact(pair.then(), field), fact(pair.now(), field));
            if (!cell.isEmpty()) cells.add(cell);
        }
        Compared evidence =
                Compared.of(language == Language.ZH ? "佐证材料" : "Evidence", evidence(pair.then()), evidence(pair.now()));
        Compared survey = Compared.of(
                language == Language.ZH ? "有效问卷" : "Valid survey forms", survey(pair.then()), survey(pair.now()));
        for (Compared one : List.of(evidence, survey)) if (!one.isEmpty()) cells.add(one);
        String side = pair.now() == null ? "then" : pair.then() == null ? "now" : "";
        return new Row(any.level1().asWritten().strip(), any.name().asWritten().strip(), side, cells);
    }

    private static Fact<?> fact(@Nullable Indicator row, IndicatorField field) {
        return row == null ? Fact.missing() : row.facts().get(field);
    }

    private static String evidence(@Nullable Indicator row) {
        return row == null ? "" : String.join("、", row.evidence());
    }

    private static String survey(@Nullable Indicator row) {
        return row == null || row.survey() == null
                ? ""
                : Integer.toString(row.survey().valid());
    }
}
