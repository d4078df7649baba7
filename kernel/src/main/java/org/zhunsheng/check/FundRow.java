package org.zhunsheng.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Money;

/**
 * 资金的一行，连同它在表上的次序。
 *
 * @param index 从 0 起
 */
record FundRow(int index, Funding funding) {

    /** 金额各栏。 */
    static final List<FundingField> AMOUNTS =
            List.of(FundingField.INITIAL_BUDGET, FundingField.ANNUAL_BUDGET, FundingField.EXECUTED);

    private static final Map<String, List<String>> LABELS = Map.of(
            "结转", List.of("结转"),
            "自筹", List.of("自筹", "自有", "单位资金", "其他"),
            "中央", List.of("中央", "上级", "其他"),
            "省", List.of("省", "上级", "其他"),
            "市", List.of("市", "上级", "其他"),
            "上级", List.of("上级", "中央", "省", "市", "其他"));

    static List<FundRow> all(Form form) {
        return IntStream.range(0, form.funds().size())
                .mapToObj(i -> new FundRow(i, form.funds().get(i)))
                .toList();
    }

    static List<FundRow> all(Filing filing) {
        return filing.narrative().funds();
    }

    /** 资金总额一行；没有则为 null。 */
    static @Nullable FundRow total(Form form) {
        for (FundRow row : all(form)) if (row.isTotal()) return row;
        return null;
    }

    /** 计算执行率所用的预算数；没有则为 null。 */
    static @Nullable Money budgetOf(Form form) {
        FundRow total = total(form);
        return total == null ? null : total.budget();
    }

    static Location budgetAt(Filing filing) {
        FundRow total = total(filing.form());
        return total == null ? Location.FORM : total.at(total.budgetColumn());
    }

    static Location executedAt(Filing filing) {
        FundRow total = total(filing.form());
        return total == null ? Location.FORM : total.at(FundingField.EXECUTED);
    }

    /** 全年（调整后、当年）预算数；没有填的用年初预算数。 */
    FundingField budgetColumn() {
        return Blank.is(text(FundingField.ANNUAL_BUDGET)) ? FundingField.INITIAL_BUDGET : FundingField.ANNUAL_BUDGET;
    }

    @Nullable
    Money budget() {
        return money(budgetColumn());
    }

    @Nullable
    Money money(FundingField column) {
        return funding.facts().<Money>get(column).value();
    }

    /** 空着的、读不出的按零计。 */
    Money amount(FundingField column) {
        return Objects.requireNonNullElse(money(column), Money.ZERO);
    }

    String text(FundingField field) {
        return funding.facts().get(field).asWritten().strip();
    }

    /** 写了字而读不出金额。 */
    boolean isUnreadable(FundingField column) {
        return money(column) == null && !Blank.is(text(column));
    }

    /** 文字里说的来源（市级补助、自筹、上年结转……）是不是属于这一行。 */
    boolean isOf(String source) {
        return LABELS.entrySet().stream()
                .filter(entry -> source.contains(entry.getKey()))
                .anyMatch(entry -> entry.getValue().stream().anyMatch(name()::contains));
    }

    Location at(FundingField field) {
        return Location.at(
                "/funds/" + index + "/" + field.key(),
                funding.facts().get(field),
                funding.label().origin().place());
    }

    /** 表上的行名；没有行名的按种类称呼。 */
    String name() {
        String label = funding.label().asWritten().strip();
        return label.isEmpty() ? standardName() : label;
    }

    boolean isTotal() {
        return funding.kind() == FundKind.TOTAL;
    }

    private String standardName() {
        return switch (funding.kind()) {
            case TOTAL -> "资金总额";
            case CURRENT_YEAR_GRANT -> "当年财政拨款";
            case CARRY_OVER -> "上年结转资金";
            case OTHER -> "其他资金";
        };
    }
}
