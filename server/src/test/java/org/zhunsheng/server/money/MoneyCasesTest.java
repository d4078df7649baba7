package org.zhunsheng.server.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** 各种情形，结果都有名称：没有预算、预算为零、退款、结转、年中的项目、改了名的单位。 */
class MoneyCasesTest extends MoneyGround {

    private void pay(String day, String voucher, String year, String amount) {
        imported("payments", HEAD + code + "," + day + "," + voucher + ",," + year + "," + amount + ",,,,\n");
    }

    private void budget(String kind, String amount) {
        HttpResponse<String> made = api(
                "POST",
                "/budget",
                "{'year': 2019, 'kind': '%s', 'day': '2019-01-15', 'amount': %s, 'reason': '压减', 'document': '云财〔2019〕%s号'}"
                        .formatted(kind, amount, amount.hashCode()),
                "");
        assertEquals(201, made.statusCode(), made.body());
    }

    private String outcome() {
        return api("GET", "/budget?year=2019", "", "")
                .body()
                .replaceAll("(?s).*\"outcome\":\"([^\"]+)\",\"rate\":(null|\"[^\"]*\").*", "$1 $2");
    }

    @Test
    void noBudgetAndAZeroBudgetHaveNoRate() {
        pay("2019-03-01", "1", "", "10");
        assertEquals("no-budget null", outcome());
        assertTrue(page("/money?year=2019").contains("还没有记预算，没有执行率"));
        budget("initial", "500.00");
        assertEquals("normal \"2.00%\"", outcome());
        budget("adjustment", "-500.00");
        assertEquals("zero-budget null", outcome());
        assertTrue(page("/money?year=2019").contains("预算合计为零，没有执行率"));
    }

    @Test
    void aRefundLowersTheExecution() {
        budget("initial", "100.00");
        pay("2019-03-01", "1", "", "110.00");
        assertEquals("over-budget \"110.00%\"", outcome());
        pay("2019-05-01", "2", "", "-10.01");
        assertEquals("normal \"99.99%\"", outcome());
        assertTrue(page("/payments?year=2019").contains("退款"));
        pay("2019-06-01", "3", "", "-100.00");
        assertEquals("net-refund \"-0.01%\"", outcome());
    }

    @Test
    void aCarriedOverPaymentCountsInItsBudgetYear() {
        budget("initial", "100.00");
        pay("2019-12-01", "1", "", "60.00");
        pay("2020-01-10", "1", "2019", "40.00");
        assertEquals("normal \"100.00%\"", outcome());
        assertEquals(new BigDecimal("40.00"), footer("?year=2019&month=2020-01"));
        assertTrue(page("/money?year=2019").contains("2020-01</th>")
                || page("/money?year=2019").contains("结转"));
        assertTrue(page("/payments?year=2020").contains("没有这样的支付"));
    }

    @Test
    void aMidYearProjectIsMeasuredByItsOwnBudget() {
        region.world.asOwner(db -> db.sql("update projects set starts_on = '2019-07-01' where id = :id")
                .param("id", project)
                .update());
        budget("initial", "300.00");
        pay("2019-07-01", "1", "", "100.00");
        assertEquals("normal \"33.33%\"", outcome());
        assertTrue(upload("payments", "yuan", HEAD + code + ",2019-06-30,2,,,1,,,,\n")
                .body()
                .contains("项目起始日期 2019-07-01 或以后"));
    }

    @Test
    void paymentsOf2019KeepTheNameOf2019() {
        pay("2019-03-01", "1", "", "1");
        pay("2020-09-01", "1", "", "2");
        region.world.asOwner(db -> db.sql(
                        "insert into organization_names (organization_id, valid_from, name) values (:id, '2020-02-01', '云溪县水文中心')")
                .param("id", region.unit)
                .update());
        region.world.asOwner(db -> db.sql("update organizations set name = '云溪县水文中心' where id = :id")
                .param("id", region.unit)
                .update());
        assertTrue(page("/money?year=2019").contains("云溪县水文站"));
        assertTrue(page("/money?year=2020").contains("云溪县水文中心"));
        String csv = page("/payments/export?format=csv");
        assertTrue(csv.contains("云溪县水文站,2019,2019-03-01"), csv);
        assertTrue(csv.contains("云溪县水文中心,2020,2020-09-01"), csv);
    }

    @Test
    void aCorrectionNeedsTheVersionSeenAndLeavesATrace() {
        budget("initial", "100.00");
        String id = api("GET", "/budget?year=2019", "", "")
                .body()
                .replaceAll("(?s).*\"items\":\\[\\{\"id\":(\\d+).*", "$1");
        String wanted = "{'year': 2019, 'kind': 'initial', 'day': '2019-01-15', 'amount': 120.5}";
        assertEquals(428, api("PUT", "/budget/" + id, wanted, "").statusCode());
        HttpResponse<String> changed = api("PUT", "/budget/" + id, wanted, "\"1\"");
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals(409, api("PUT", "/budget/" + id, wanted, "\"1\"").statusCode());
        assertEquals(1, region.world.audited("budget.change", "budget-entry:" + id));
        assertTrue(api("POST", "/budget", wanted, "").body().contains("P-846"));
        assertTrue(api("POST", "/budget", wanted.replace("120.5", "1.001"), "")
                .body()
                .contains("P-843"));
        String foreign = wanted.replace("'amount'", "'subProject': 1, 'amount'");
        assertTrue(api("POST", "/budget", foreign, "").body().contains("P-849"));
        assertTrue(page("/budget?year=2019").contains("120.50"));
    }
}
