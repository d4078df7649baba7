package org.zhunsheng.form.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.FundingField;

/** 打散的文字里，没有凭据的值要说自己没有把握，有凭据的不要。 */
class TextDoubtTest {

    private static final String HEAD = "项目支出绩效自评表\n（2023年度）\n项目名称\n\n道路养护项目\n\n";

    @Test
    void labelWithoutValueIsDoubtfulAndEmpty() {
        Form form = TextFixture.form(HEAD + "填报日期\n");
        Fact<?> date = form.facts().get(FormField.FILLED_DATE);
        assertEquals("", date.asWritten());
        assertTrue(date.doubt().doubtful());
        assertFalse(form.facts().get(FormField.PROJECT).doubt().doubtful());
    }

    @Test
    void moneyProvenByTheRateIsSure() {
        Funding row = TextFixture.form(HEAD + money("50%")).funds().getFirst();
        assertEquals("60", row.facts().get(FundingField.EXECUTED).asWritten());
        assertFalse(row.facts().get(FundingField.EXECUTED).doubt().doubtful());
    }

    @Test
    void moneyThatNothingProvesIsDoubtful() {
        Form form = TextFixture.form(HEAD + money(""));
        assertTrue(form.funds()
                .getFirst()
                .facts()
                .get(FundingField.EXECUTED)
                .doubt()
                .doubtful());
    }

    private static String money(String rate) {
        return "项目资金（万元）\n\n年初预算数\n\n全年预算数\n\n全年执行数\n\n执行率\n\n年度资金总额\n\n100\n\n120\n\n60\n\n" + rate + "\n\n";
    }
}
