package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.Visitor;

/** 从填报到统计：提交了不算，终审通过才数着，用提交时冻结的分；撤销终审就退出去。 */
class AcceptedScoreTest extends EvaluationGround {

    private static final String LENGTH = "i1|产出指标|数量指标|保洁河道里程|≥|120|公里|50";
    private static final String LITTER = "i2|效益指标|生态效益指标|水面垃圾减少率|≥|20|%|40";

    private String statistics(long account) {
        Visitor program = visitor(account).accepting("application/json");
        return program.get("/api/v1/statistics?year=2026").body();
    }

    @Test
    void aFormCountsOnceAcceptedAndLeavesWhenTheAcceptanceIsCancelled() {
        long head = region.account(Role.UNIT_HEAD, region.unit);
        long reviewer = region.account(Role.DEPARTMENT_REVIEWER, region.department);
        long manager = region.account(Role.CAMPAIGN_MANAGER, region.department);
        begun(LENGTH, LITTER);
        put("clause1", "attained", "全年保洁河道 96 公里，水面垃圾减少 21%，沿河居民满意。");
        put("i1", "actual", "96", "reason", "汛期停工，少保洁 24 公里；明年错峰安排", "proof", "河道保洁月报");
        put("i2", "actual", "21", "proof", "水面垃圾称重台账");
        problem("p1", 1, "汛期停工两周，保洁里程少 24 公里。", "1", "明年错峰安排保洁。", "河道科", "2027-04-30");
        answered();
        String total = scores().total();
        assertEquals(302, act(clerk, "submit").statusCode());
        assertEquals(302, act(head, "pass").statusCode());
        assertTrue(statistics(clerk).contains("\"accepted\":0,\"expected\":1"), statistics(clerk));
        assertEquals(302, act(reviewer, "pass").statusCode());
        String accepted = statistics(clerk);
        assertTrue(accepted.contains("\"accepted\":1,\"expected\":1"), accepted);
        assertTrue(accepted.contains("\"mean\":" + total), accepted);
        assertTrue(
                accepted.contains("{\"key\":\"保洁河道里程\",\"label\":\"保洁河道里程\",\"numbers\":[1,10.00,10.00]}"), accepted);
        assertTrue(
                accepted.contains("{\"key\":\"execution\",\"label\":\"预算执行\",\"numbers\":[1,9.00,10.00,90.00]}"),
                accepted);
        assertEquals(302, act(manager, "cancel-approval", "opinion", "有误").statusCode());
        assertTrue(statistics(clerk).contains("\"accepted\":0,\"expected\":1"), statistics(clerk));
        assertEquals(302, act(reviewer, "pass").statusCode());
        assertEquals(accepted, statistics(clerk));
    }
}
