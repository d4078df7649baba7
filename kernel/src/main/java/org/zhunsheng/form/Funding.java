package org.zhunsheng.form;

import org.zhunsheng.text.Money;
import org.zhunsheng.text.Points;
import org.zhunsheng.text.Rate;

/** 项目资金的一行。 */
public record Funding(FundKind kind, Facts<FundingField> facts) {

    /** 资金行的种类。 */
    public enum FundKind {
        TOTAL,
        CURRENT_YEAR_GRANT,
        CARRY_OVER,
        OTHER
    }

    public Fact<String> label() {
        return facts.get(FundingField.LABEL);
    }

    public Fact<Money> initialBudget() {
        return facts.get(FundingField.INITIAL_BUDGET);
    }

    public Fact<Money> annualBudget() {
        return facts.get(FundingField.ANNUAL_BUDGET);
    }

    public Fact<Money> executed() {
        return facts.get(FundingField.EXECUTED);
    }

    public Fact<Points> points() {
        return facts.get(FundingField.POINTS);
    }

    public Fact<Rate> rate() {
        return facts.get(FundingField.RATE);
    }

    public Fact<Points> score() {
        return facts.get(FundingField.SCORE);
    }

    public Fact<String> reason() {
        return facts.get(FundingField.REASON);
    }
}
