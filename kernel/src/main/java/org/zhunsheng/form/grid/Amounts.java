package org.zhunsheng.form.grid;

import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.text.MoneyText;
import org.zhunsheng.text.MoneyUnit;
import org.zhunsheng.text.NumberText;

/** 资金栏里的值像不像数。 */
final class Amounts {

    private Amounts() {}

    static boolean isNumber(String text) {
        return MoneyText.parse(text, MoneyUnit.YUAN) != null
                || NumberText.percent(text) != null
                || NumberText.points(text) != null;
    }

    /** 金额、比率、分数栏里写的不是数，存疑。 */
    static Fact<String> check(FundingField field, Fact<String> fact) {
        boolean number = field == FundingField.REASON || field == FundingField.LABEL || isNumber(fact.asWritten());
        return number || fact.doubt().doubtful()
                ? fact
                : Draft.doubted(fact, "%s栏里写的不是数".formatted(field.term()), null);
    }
}
