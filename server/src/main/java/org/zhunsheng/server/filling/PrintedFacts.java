package org.zhunsheng.server.filling;

import java.math.BigDecimal;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Origin;
import org.zhunsheng.text.MoneyUnit;

/** 填的、别处来的字，拼成内核的表时的样子：每个值知道自己从哪里来。 */
public final class PrintedFacts {

    private static final int CENTS = 2;

    private PrintedFacts() {}

    /** 不在表格里的一栏。 */
    public static Fact<String> typed(FilledForm form, String field) {
        return typed(form.value(field), "", field);
    }

    public static Fact<String> typed(FilledForm form, String row, String field) {
        return typed(form.value(row, field), row, field);
    }

    public static Fact<String> typed(String value, String row, String field) {
        return Fact.text(value, new Origin.TypedIn((row + " " + field).strip()));
    }

    /** 别处来的。 */
    public static Fact<String> known(String value) {
        return Fact.text(value, new Origin.InData(""));
    }

    /** 由别的值算出的。 */
    public static Fact<String> computed(String value, String derivation) {
        return Fact.text(value, new Origin.Computed(derivation));
    }

    /** 元写成这种单位，一分不差，至少两位小数。 */
    public static String amount(BigDecimal yuan, MoneyUnit unit) {
        BigDecimal amount = unit.fromYuan(yuan).stripTrailingZeros();
        return amount.setScale(Math.max(CENTS, amount.scale())).toPlainString();
    }
}
