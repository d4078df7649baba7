package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Money;

/**
 * 资金部分的一栏：总额与各来源。
 *
 * @param parts 这一栏里填了数的各来源
 */
record FundColumn(FundingField field, FundRow total, List<FundRow> parts) {

    static FundColumn of(Form form, FundRow total, FundingField field) {
        return new FundColumn(
                field,
                total,
                FundRow.all(form).stream()
                        .filter(row -> !row.isTotal() && !Blank.is(row.text(field)))
                        .toList());
    }

    /** 一个来源也没有填（表式不要求），或者有一个读不出。 */
    boolean isUnclear() {
        return parts.isEmpty() || parts.stream().anyMatch(row -> row.isUnreadable(field));
    }

    Money sum() {
        return sum(parts);
    }

    /** 来源之下再写“其中：”的可能是明细，不与来源并列相加；紧接总额的“其中：”是来源。 */
    boolean addsUpTo(Money whole, BigDecimal tolerance) {
        List<FundRow> sources = parts.stream()
                .filter(row -> row.equals(parts.getFirst()) || !row.name().startsWith("其中"))
                .toList();
        return Stream.of(sum(parts), sum(sources))
                .anyMatch(sum -> whole.minus(sum).abs().yuan().compareTo(tolerance) <= 0);
    }

    List<Location> places() {
        return Stream.concat(Stream.of(total), parts.stream())
                .map(row -> row.at(field))
                .toList();
    }

    private Money sum(List<FundRow> rows) {
        return rows.stream().map(row -> row.amount(field)).reduce(Money.ZERO, Money::plus);
    }
}
