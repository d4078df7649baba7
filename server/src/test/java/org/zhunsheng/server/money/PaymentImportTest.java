package org.zhunsheng.server.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 导入支付与预算：错误一次全说、凭证认出已有的、改动记前后。 */
class PaymentImportTest extends MoneyGround {

    private String three() {
        return HEAD + code + ",2019-03-01,记-1,,,\"1,000.00\",站点维护,甲公司,设备款,财政资金\n"
                + code + ",2019年3月1日,记-1,2,,234.56,,,,\n"
                + code + ",2019-04-02,记-2,,,-34.56,站点维护,甲公司,退款,财政拨款\n";
    }

    @Test
    void theSecondTimeChangesNothingAndAChangeIsAuditedWithBeforeAndAfter() {
        assertEquals("3", imported("payments", three()));
        assertEquals(3, payments("true"));
        assertTrue(upload("payments", "yuan", three()).body().contains("class=\"notice\""));
        assertEquals("1", imported("payments", three().replace("234.56", "234.57")));
        assertEquals(1, payments("amount = 234.57 and version = 2 and payee = ''"));
        assertEquals(new BigDecimal("1200.01"), footer("?year=2019"));
        Map<String, Object> event = region.world.asOwner(db -> db.sql(
                        "select detail::text as detail from audit_events where action = 'payment.change' and place like :place")
                .param("place", "%/" + region.unit + "/")
                .query()
                .singleRow());
        assertTrue(String.valueOf(event.get("detail")).contains("\"234.56\""), event.toString());
        assertTrue(String.valueOf(event.get("detail")).contains("\"234.57\""), event.toString());
        assertEquals(2, region.world.audited("payment.import", "organization:" + region.unit));
    }

    @Test
    void columnsThatAreNotInTheFileStay() {
        imported("payments", three());
        assertEquals("1", imported("payments", "项目编码,日期,凭证号,金额\n" + code + ",2019-03-02,记-1,1000\n"));
        assertEquals(1, payments("payee = '甲公司' and paid_on = '2019-03-02' and sub_project_id is not null"));
    }

    @Test
    void theUnitOfTheAmountsIsChosenOrStandsInTheHead() {
        assertTrue(upload("payments", "wan", "项目编码,日期,凭证号,金额\n" + code + ",2019-03-02,1,0.1234\n")
                .body()
                .contains("1,234.00"));
        assertTrue(upload("payments", "yuan", "项目编码,日期,凭证号,金额（万元）\n" + code + ",2019-03-02,1,0.1234\n")
                .body()
                .contains("1,234.00"));
    }

    @Test
    void allErrorsAtOnce() {
        long closed = region.world.project(region.unit, "已经关闭");
        String other = region.world.projectCode(closed);
        String foreign = region.world.projectCode(region.world.project(region.other, "别的单位的"));
        region.world.asOwner(db -> db.sql("update projects set closed_on = '2019-12-31' where id = :id")
                .param("id", closed)
                .update());
        region.world.asOwner(
                db -> db.sql("update projects set starts_on = '2019-07-01', ends_on = '2020-06-30' where id = :id")
                        .param("id", project)
                        .update());
        String body = upload(
                        "payments",
                        "yuan",
                        HEAD + foreign + ",2019-08-01,1,,,1,,,,\n"
                                + other + ",2019-08-01,2,,,1,,,,\n"
                                + code + ",2019-08-01,3,,,1,没有这个,,,\n"
                                + code + ",2019-08-01,4,,,1,资料整编,,,\n"
                                + code + ",2019-08-01,5,,,0,,,,\n"
                                + code + "," + LocalDate.now().plusDays(9) + ",6,,,1,,,,\n"
                                + code + ",2019-03-01,7,,,1,,,,\n"
                                + code + ",2019-08-01,8,,2020,1,,,,\n"
                                + code + ",2019-08-01,9,,2018,1,,,,\n"
                                + code + ",2019-08-01,10,,,1,,,,\n"
                                + code + ",2019-09-01,10,1,,1,,,,\n"
                                + code + ",2019-08-01,11,一,十九,1,,,,彩票\n")
                .body();
        for (String expected : List.of(
                "导入处之下的项目的编码",
                "2019-12-31 已关闭",
                "这个项目的子项目的名称",
                "没有关闭的子项目",
                "不为零的金额",
                "今天或以前的日期",
                "项目起始日期 2019-07-01 或以后",
                "支付日期的年度 2019 或更早的年度",
                "项目在办的年度 2019–2020",
                "只出现一次，已见于第 11 行",
                "1–999999 的整数",
                "2000–2099 的整数",
                "财政拨款、上年结转资金")) assertTrue(body.contains(expected), expected + "\n" + body);
        assertEquals(0, payments("true"));
    }

    @Test
    void aPaymentThatStaysTheSameIsNoErrorAfterTheProjectWasClosed() {
        imported("payments", three());
        region.world.asOwner(db -> db.sql("update projects set closed_on = '2020-01-31' where id = :id")
                .param("id", project)
                .update());
        assertTrue(upload("payments", "yuan", three()).body().contains("class=\"notice\""));
        assertTrue(upload("payments", "yuan", three().replace("234.56", "1"))
                .body()
                .contains("2020-01-31 已关闭"));
    }

    @Test
    void budgetsAreImportedTheSameWay() {
        String head = "项目编码,年度,种类,批复日期,金额,子项目,资金来源,调整原因,文号\n";
        String good = head + code + ",2019,年初预算,2019-01-15,1000,,财政拨款,,\n"
                + code + ",2019年度,追加,2019-06-15,200,站点维护,财政拨款,汛期长,云财〔2019〕6号\n"
                + code + ",2019,调减,2019-09-15,-160,,财政拨款,压减,云财〔2019〕9号\n";
        assertEquals("3", imported("budget-entries", good));
        assertTrue(upload("budget-entries", "yuan", good).body().contains("class=\"notice\""));
        assertEquals("1", imported("budget-entries", good.replace(",1000,", ",1100,")));
        String page = page("/money?year=2019");
        for (String shown : List.of("1,100.00", "40.00", "1,140.00")) assertTrue(page.contains(shown), shown);
        String changes = "audit_events where action = 'budget.change' and place like '%/" + region.unit + "/'";
        assertEquals(1, region.count(changes + " and detail::text like '%1000.00%' and detail::text like '%1100.00%'"));
        String body = upload(
                        "budget-entries",
                        "yuan",
                        head + code + ",2019,年初,2019-01-15,-1,,,,\n" + code + ",2019,调整,2019-06-15,0,,,,\n")
                .body();
        for (String expected : List.of("零或正数：年初预算", "不为零的金额", "调整的原因", "调整的文号"))
            assertTrue(body.contains(expected), expected + body);
    }
}
