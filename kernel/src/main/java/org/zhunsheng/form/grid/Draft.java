package org.zhunsheng.form.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.NumberText;

/** 正在读的一张表：已经认出的各栏、各行，最后拼成 {@link Form}。 */
final class Draft {

    /** 一行资金。 */
    record Fund(Map<FundingField, Fact<String>> facts) {
        Fund() {
            this(new EnumMap<>(FundingField.class));
        }
    }

    /** 一行指标；{@code afterBreak} 表示它是新页的第一行，可能是上一行的后半截。 */
    record Line(Map<IndicatorField, Fact<String>> facts, boolean afterBreak) {
        Line(boolean afterBreak) {
            this(new EnumMap<>(IndicatorField.class), afterBreak);
        }
    }

    final Map<FormField, Fact<String>> facts = new EnumMap<>(FormField.class);
    final List<Fund> funds = new ArrayList<>();
    final List<Line> indicators = new ArrayList<>();
    final Map<String, Fact<String>> signatures = new LinkedHashMap<>();
    final Set<String> labels = new LinkedHashSet<>();
    final Set<String> incomplete = new LinkedHashSet<>();

    /** 先读到的为准；后面又有不同的说法时，保留先前的并注明存疑。 */
    void put(FormField field, Fact<String> fact) {
        if (fact.isEmpty()) return;
        Fact<String> before = facts.get(field);
        if (before == null) facts.put(field, fact);
        else if (!isSame(before, fact)) facts.put(field, doubted(before, "表上另有一处也像是这一栏", fact));
    }

    private static boolean isSame(Fact<String> one, Fact<String> other) {
        if (Normal.norm(one.asWritten()).equals(Normal.norm(other.asWritten()))) return true;
        BigDecimal a = NumberText.points(one.asWritten());
        BigDecimal b = NumberText.points(other.asWritten());
        return a != null && b != null && a.compareTo(b) == 0;
    }

    static Fact<String> doubted(Fact<String> fact, String reason, @Nullable Fact<String> other) {
        Doubt doubt = other == null ? Doubt.because(reason) : Doubt.because(reason, other.asWritten());
        return new Fact<>(fact.value(), fact.asWritten(), fact.origin(), doubt);
    }

    /** 表头写成栏目时的那一行资金（没有行名）。 */
    Fund fieldFund() {
        for (Fund fund : funds) if (!fund.facts.containsKey(FundingField.LABEL)) return fund;
        Fund fund = new Fund();
        funds.add(fund);
        return fund;
    }

    boolean hasContent() {
        return !indicators.isEmpty() || !funds.isEmpty() || facts.containsKey(FormField.PROJECT);
    }

    Form build(String kind) {
        FormBuilder builder = new FormBuilder().kind(kind);
        facts.forEach(builder::put);
        for (Fund fund : funds) {
            var row = builder.funding().kind(kindOf(fund));
            fund.facts.forEach(row::put);
        }
        for (Line line : indicators) {
            var row = builder.indicator();
            line.facts.forEach(row::put);
        }
        signatures.forEach(builder::signature);
        incomplete.forEach(builder::incomplete);
        return builder.build();
    }

    private static FundKind kindOf(Fund fund) {
        Fact<String> label = fund.facts.get(FundingField.LABEL);
        return label == null ? FundKind.TOTAL : FundLabels.kind(label.asWritten());
    }
}
