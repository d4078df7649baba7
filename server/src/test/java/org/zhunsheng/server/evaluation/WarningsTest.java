package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.zhunsheng.scoring.SelfEvaluationLight.Colour;
import org.zhunsheng.server.world.ProjectYear;

/** 自评预警：整张表与各行的灯，连同算式与界线，在页面与接口里；提交之后照提交时的钱与分。 */
class WarningsTest extends EvaluationGround {

    private static final String LENGTH = "i1|产出指标|数量指标|保洁河道里程|≥|120|公里|50";
    private static final String LITTER = "i2|效益指标|生态效益指标|水面垃圾减少率|≥|20|%|40";

    private Warnings warnings() {
        return as(() -> evaluations.warnings(filling));
    }

    /** 预算 50 万，付了这么多；两行的完成值。 */
    private void spent(String paid, String length, String litter) {
        ProjectYear year =
                year(LENGTH, LITTER).budget("initial", "fiscal", "500000.00").pay("2026-06-30", "V1", paid);
        issue(year, "mof-2020");
        put("i1", "actual", length);
        put("i2", "actual", litter);
    }

    @Test
    void workThatOutrunsTheMoneyIsRedWithItsArithmetic() {
        spent("450000.00", "120", "21");
        Warnings it = warnings();
        assertEquals(Colour.RED, it.whole().colour());
        assertEquals("(90 ÷ 90 − 9 ÷ 10) ÷ (90 ÷ 90) = 0.1 > 0.05", it.whole().arithmetic());
        assertEquals(2, it.rows().size());
        assertEquals(
                "(50 ÷ 50 − 9 ÷ 10) ÷ (50 ÷ 50) = 0.1 > 0.05",
                it.row("i1").orElseThrow().arithmetic());
        assertEquals(2, it.red());
    }

    @Test
    void aRowThatFellBehindTheMoneyHasNoLight() {
        spent("450000.00", "60", "21");
        assertEquals(Colour.NONE, warnings().row("i1").orElseThrow().colour());
        assertEquals(Colour.RED, warnings().row("i2").orElseThrow().colour());
    }

    @Test
    void muchUnspentIsYellow() {
        spent("390000.00", "96", "16");
        assertEquals(Colour.YELLOW, warnings().whole().colour());
        assertEquals("结余 22% > 20%", warnings().whole().arithmetic());
    }

    @Test
    void moneyAndWorkThatAgreeHaveNoLight() {
        spent("500000.00", "120", "21");
        assertEquals(Colour.NONE, warnings().whole().colour());
    }

    @Test
    void withoutABudgetItIsYellow() {
        issue(year(LENGTH, LITTER), "mof-2020");
        put("i1", "actual", "120");
        put("i2", "actual", "21");
        assertEquals(Colour.YELLOW, warnings().whole().colour());
        assertEquals("没有预算", warnings().whole().arithmetic());
    }

    @Test
    void whatIsMissingIsSaidUntilEveryRowHasAScore() {
        spent("450000.00", "120", "");
        assertEquals(Colour.NONE, warnings().whole().colour());
        assertEquals("还有 1 行没有分", warnings().whole().arithmetic());
    }

    @Test
    void thePageAndTheInterfaceShowLightArithmeticAndBounds() {
        spent("450000.00", "120", "21");
        String panel = visitor(clerk).get("/fillings/" + filling + "/scores").body();
        assertTrue(panel.contains("light-self-evaluation") && panel.contains("红灯"), panel);
        assertTrue(panel.contains("超过 5% 的红灯") && panel.contains("超过预算 20% 的黄灯"), panel);
        assertTrue(panel.contains("红灯 2 行，共 2 行"), panel);
        String answer = visitor(clerk)
                .accepting("application/json")
                .get("/api/v1/fillings/" + filling + "/scores")
                .body();
        assertTrue(answer.contains("\"warnings\":{\"whole\":{\"row\":\"\",\"name\":\"\",\"colour\":\"RED\""), answer);
        assertTrue(answer.contains("\"shareRed\":0.05"), answer);
    }
}
