package org.zhunsheng.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.text.DateText;
import org.zhunsheng.text.MoneyText;
import org.zhunsheng.text.MoneyUnit;

/** 由原文逐栏拼成一张表；读表器、交换格式、填报都经过这里，读法因此只有一种。 */
public final class FormBuilder {

    private String id = "";
    private String kind = "other";
    private final Map<FormField, Fact<String>> facts = new EnumMap<>(FormField.class);
    private final List<FundingRow> funds = new ArrayList<>();
    private final List<IndicatorRow> indicators = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private final List<String> incomplete = new ArrayList<>();

    /** 一行资金的原文。 */
    public static final class FundingRow {
        private FundKind kind = FundKind.OTHER;
        private final Map<FundingField, Fact<String>> facts = new EnumMap<>(FundingField.class);

        public FundingRow kind(FundKind value) {
            kind = value;
            return this;
        }

        public FundingRow put(FundingField field, Fact<String> fact) {
            facts.put(field, fact);
            return this;
        }
    }

    /** 一行指标的原文。 */
    public static final class IndicatorRow {
        private final Map<IndicatorField, Fact<String>> facts = new EnumMap<>(IndicatorField.class);
        private final List<String> evidence = new ArrayList<>();
        private @Nullable Survey survey;

        public IndicatorRow put(IndicatorField field, Fact<String> fact) {
            facts.put(field, fact);
            return this;
        }

        public IndicatorRow evidence(String reference) {
            evidence.add(reference);
            return this;
        }

        public IndicatorRow survey(Survey value) {
            survey = value;
            return this;
        }
    }

    public FormBuilder id(String value) {
        id = value;
        return this;
    }

    public FormBuilder kind(String value) {
        kind = value;
        return this;
    }

    public FormBuilder put(FormField field, Fact<String> fact) {
        facts.put(field, fact);
        return this;
    }

    public @Nullable Fact<String> get(FormField field) {
        return facts.get(field);
    }

    public FundingRow funding() {
        FundingRow row = new FundingRow();
        funds.add(row);
        return row;
    }

    public IndicatorRow indicator() {
        IndicatorRow row = new IndicatorRow();
        indicators.add(row);
        return row;
    }

    public FormBuilder signature(String role, Fact<String> name) {
        signatures.add(new Signature(role, name));
        return this;
    }

    /** 可能丢了行：{@code /funds} 或 {@code /indicators}。 */
    public FormBuilder incomplete(String pointer) {
        incomplete.add(pointer);
        return this;
    }

    public Form build() {
        MoneyUnit unit = moneyUnit();
        Integer year = year();
        return new Form(
                id,
                kind,
                Facts.read(FormField.class, facts, unit),
                funds.stream()
                        .map(row -> new Funding(row.kind, Facts.read(FundingField.class, row.facts, unit)))
                        .toList(),
                indicators.stream().map(row -> indicator(row, unit, year)).toList(),
                signatures,
                incomplete);
    }

    /** 表上没有写单位的按元理解：比率不受影响，绝对数额的比较由检查自己要求单位已知。 */
    private MoneyUnit moneyUnit() {
        Fact<String> written = facts.get(FormField.MONEY_UNIT);
        return written == null
                ? MoneyUnit.YUAN
                : Objects.requireNonNullElse(MoneyText.unit(written.asWritten()), MoneyUnit.YUAN);
    }

    /** 年度；没有年度栏时取标题中的年份。没有写年份的期限按它理解。 */
    private @Nullable Integer year() {
        Fact<String> written = facts.get(FormField.YEAR);
        if (written == null) written = facts.get(FormField.TITLE);
        return written == null ? null : DateText.year(written.asWritten());
    }

    private static Indicator indicator(IndicatorRow row, MoneyUnit unit, @Nullable Integer year) {
        Facts<IndicatorField> facts = Facts.read(IndicatorField.class, row.facts, unit);
        return new Indicator(facts, Targets.of(facts, year), Targets.actual(facts, year), row.evidence, row.survey);
    }
}
