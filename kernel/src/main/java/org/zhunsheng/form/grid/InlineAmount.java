package org.zhunsheng.form.grid;

import org.jspecify.annotations.Nullable;

/** 标签格里带着金额：“年度资金总额：100万元”。 */
final class InlineAmount {

    private InlineAmount() {}

    static @Nullable String of(String text) {
        int colon = colon(text);
        if (colon < 0) return null;
        String amount = text.substring(colon + 1).strip();
        return !amount.isEmpty() && Amounts.isNumber(amount) ? amount : null;
    }

    static String name(String text) {
        return text.substring(0, colon(text));
    }

    private static int colon(String text) {
        return Math.max(text.lastIndexOf('：'), text.lastIndexOf(':'));
    }
}
