package org.zhunsheng.server.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.server.world.Visitor;

/** 填目标的时候旁边的检查：存一格，回答里就有；改好的就不在了；没有脚本的，下一次打开就有。 */
class GoalChecksTest extends GoalGround {

    /** 存一格，要检查；回答的 JSON。 */
    private String saved(String row, String field, String value) {
        String token = region.world.accessToken(
                clerk, "organization.read", "project.read", "money.read", "assignment.read", "assignment.file");
        String body =
                "{\"remarks\": true, \"changes\": [{\"row\": \"%s\", \"field\": \"%s\", \"value\": \"%s\", \"seen\": %d, \"key\": \"%s\"}]}"
                        .formatted(row, field, value, number(row, field), key());
        Visitor program = new Visitor(port);
        return program.send(program.request("/api/v1/fillings/" + filling.id() + "/changes")
                        .setHeader("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body();
    }

    private String page() {
        return visitor(clerk).get("/fillings/" + filling.id() + "/indicators").body();
    }

    /** 含糊的目标、方向反了、把钱当数量、权重、重复：写坏的一格，与原来的。 */
    @ParameterizedTest
    @CsvSource({
        "target-vague, i4, target, 不断提升, 20",
        "cost-reversed, i6, sign, ≥, ≤",
        "money-as-quantity, i1, unit, 万元, 公里",
        "P-873, i1, weight, 31, 30",
        "indicator-twice, i2, name, 保洁河道里程, 保洁合格率"
    })
    void aFaultIsSaidWithTheSaveAndLeavesWhenItIsMended(
            String code, String row, String field, String wrong, String right) {
        whole();
        indicator("i6", 6, "产出指标", "成本指标", "每公里保洁费用", "≤", "1200", "元", "10", "1");
        saved("i4", "weight", "20");
        String said = "\"code\":\"" + code + "\"";
        assertFalse(saved(row, field, right).contains(said));
        String faulty = saved(row, field, wrong);
        assertTrue(faulty.contains(said), faulty);
        assertTrue(page().contains("data-code=\"" + code + "\""), code);
        String mended = saved(row, field, right);
        assertTrue(mended.contains("\"remarks\":[") && !mended.contains(said), mended);
        assertFalse(page().contains("data-code=\"" + code + "\""), code);
    }

    /** 满意度没有算法：率没有分子分母是根源，百分数没有公式由它引起。 */
    @Test
    void aLineSaysWhyAndWhatItFollowsFrom() {
        whole();
        put("i1", "", 0, Map.of("method", "按月报累计"));
        String lines = saved("i2", "method", "反映合格情况");
        assertTrue(lines.contains("\"cause\":\"rate-without-parts\""), lines);
        assertTrue(lines.contains("\"basis\":\"") && lines.contains("\"why\":\""), lines);
        String weights = saved("i1", "weight", "31");
        assertTrue(weights.contains("\"why\":\"自评按权重计分"), weights);
        String overview = visitor(clerk).get("/fillings/" + filling.id()).body();
        assertTrue(overview.contains("class=\"effects\""), overview);
    }

    @Test
    void aSubmittedFormHasNothingBesideIt() {
        whole();
        assertTrue(page().contains("found-title"));
        assertEquals(302, act(clerk, "submit").statusCode());
        assertFalse(page().contains("found-title"));
    }
}
