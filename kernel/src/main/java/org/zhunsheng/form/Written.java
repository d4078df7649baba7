package org.zhunsheng.form;

import org.zhunsheng.text.DateText;
import org.zhunsheng.text.MoneyText;
import org.zhunsheng.text.MoneyUnit;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.NumberText;
import org.zhunsheng.text.Points;

/** 由栏目的种类把原文读成值。 */
final class Written {

    private Written() {}

    static Fact<?> read(Field.Kind kind, Fact<String> fact, MoneyUnit unit) {
        return switch (kind) {
            case TEXT -> fact;
            case YEAR -> fact.read(DateText::year);
            case YES_NO -> fact.read(Written::yesNo);
            case MONEY_UNIT -> fact.read(MoneyText::unit);
            case MONEY -> fact.read(text -> MoneyText.parse(text, unit));
            case POINTS ->
                fact.read(text -> {
                    var number = NumberText.points(text);
                    return number == null ? null : new Points(number);
                });
            case RATE -> fact.read(NumberText::percent);
            case DATE -> fact.read(DateText::day);
        };
    }

    private static @org.jspecify.annotations.Nullable Boolean yesNo(String text) {
        return switch (Normal.norm(text)) {
            case "是", "有", "√是" -> true;
            case "否", "无", "不是", "√否" -> false;
            default -> null;
        };
    }
}
