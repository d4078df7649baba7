package org.zhunsheng.form.grid;

import java.util.Set;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;

/** 全表读完以后才能定的几条约定。 */
final class Conventions {

    private static final Set<String> WORD_SIGNS = Set.of("大于等于", "小于等于", "等于", "大于", "小于");
    private static final String QUALITATIVE = "定性";

    private Conventions() {}

    static void apply(Draft draft, String kind) {
        if (kind.equals("objective")) singleAmountIsInitial(draft);
        if (draft.indicators.stream().anyMatch(line -> WORD_SIGNS.contains(sign(line)))) qualitativeIsNoSign(draft);
    }

    /** 目标表只有一个金额栏：那一栏是年初预算。 */
    private static void singleAmountIsInitial(Draft draft) {
        boolean single = draft.funds.stream()
                .noneMatch(fund -> fund.facts().containsKey(FundingField.EXECUTED)
                        || fund.facts().containsKey(FundingField.INITIAL_BUDGET));
        if (!single) return;
        for (Draft.Fund fund : draft.funds) {
            Fact<String> amount = fund.facts().remove(FundingField.ANNUAL_BUDGET);
            if (amount != null) fund.facts().put(FundingField.INITIAL_BUDGET, amount);
        }
    }

    /** 符号栏用文字写（大于等于……）时，“定性”说的是没有符号。 */
    private static void qualitativeIsNoSign(Draft draft) {
        for (Draft.Line line : draft.indicators)
            if (QUALITATIVE.equals(sign(line))) line.facts().remove(IndicatorField.TARGET_SIGN);
    }

    private static String sign(Draft.Line line) {
        Fact<String> sign = line.facts().get(IndicatorField.TARGET_SIGN);
        return sign == null ? "" : Normal.norm(sign.asWritten());
    }
}
