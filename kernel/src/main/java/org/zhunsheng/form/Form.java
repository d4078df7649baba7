package org.zhunsheng.form;

import java.time.LocalDate;
import java.util.List;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.MoneyUnit;
import org.zhunsheng.text.Points;

/**
 * 一张绩效自评表（或目标申报表、运行监控表、部门整体支出自评表）。
 *
 * @param kind 表的种类，见交换格式：mof-2020、sichuan、objective …；不知道时为 other
 * @param signatures 签字、联系人、意见；单独读一张没有这些栏的表时为空
 * @param incomplete 读表器怀疑可能丢了行的部分：{@code /funds}、{@code /indicators}
 */
public record Form(
        String id,
        String kind,
        Facts<FormField> facts,
        List<Funding> funds,
        List<Indicator> indicators,
        List<Signature> signatures,
        List<String> incomplete) {

    public Form {
        funds = List.copyOf(funds);
        indicators = List.copyOf(indicators);
        signatures = List.copyOf(signatures);
        incomplete = List.copyOf(incomplete);
    }

    public Fact<String> text(FormField field) {
        return facts.get(field);
    }

    public Fact<Integer> year() {
        return facts.get(FormField.YEAR);
    }

    public Fact<Boolean> recurring() {
        return facts.get(FormField.RECURRING);
    }

    public Fact<MoneyUnit> moneyUnit() {
        return facts.get(FormField.MONEY_UNIT);
    }

    public Fact<Money> previousBudget() {
        return facts.get(FormField.PREVIOUS_BUDGET);
    }

    public Fact<Points> totalPoints() {
        return facts.get(FormField.TOTAL_POINTS);
    }

    public Fact<Points> totalScore() {
        return facts.get(FormField.TOTAL_SCORE);
    }

    public Fact<String> grade() {
        return facts.get(FormField.GRADE);
    }

    public Fact<LocalDate> filledDate() {
        return facts.get(FormField.FILLED_DATE);
    }
}
