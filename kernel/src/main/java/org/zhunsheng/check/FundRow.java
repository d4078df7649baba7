package org.zhunsheng.check;

import java.util.List;
import java.util.stream.IntStream;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.form.FundingField;

/**
 * 资金的一行，连同它在表上的次序。
 *
 * @param index 从 0 起
 */
record FundRow(int index, Funding funding) {

    static List<FundRow> all(Form form) {
        return IntStream.range(0, form.funds().size())
                .mapToObj(i -> new FundRow(i, form.funds().get(i)))
                .toList();
    }

    static List<FundRow> all(Filing filing) {
        return all(filing.form());
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
