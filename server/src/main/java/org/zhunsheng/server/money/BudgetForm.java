package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.MoneyText;
import org.zhunsheng.text.MoneyUnit;

/** 页面上填的一笔预算。 */
final class BudgetForm {

    private BudgetForm() {}

    static BudgetWish wish(Map<String, String> typed) {
        String sub = typed.getOrDefault("subProject", "");
        return BudgetWish.of(
                year(typed),
                typed.get("kind"),
                Days.parse(typed.get("day")),
                sub.matches("\\d{1,18}") ? Long.valueOf(sub) : null,
                typed.get("source"),
                typed.get("reason"),
                typed.get("document"),
                amount(typed.getOrDefault("amount", "")));
    }

    static @Nullable Integer year(Map<String, String> typed) {
        String written = typed.getOrDefault("year", "").strip();
        return written.matches("20\\d{2}") ? Integer.valueOf(written) : null;
    }

    private static @Nullable BigDecimal amount(String written) {
        Money money = MoneyText.parse(written.strip(), MoneyUnit.YUAN);
        return money == null ? null : money.yuan();
    }
}
