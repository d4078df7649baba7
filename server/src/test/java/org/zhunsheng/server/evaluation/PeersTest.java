package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.ProjectYear;

/** 各行旁边：同类五个单位才说，说的是中位数与上下限，别的地区的、自己单位的不算；那一年批了的监控报的数。 */
class PeersTest extends EvaluationGround {

    private static final String LENGTH = "i1|产出指标|数量指标|保洁河道里程|≥|120|公里|90";

    /** 别的单位交上来的同一个指标。 */
    private void peer(long organization, String actual) {
        long own = region.world.project(organization, "河道保洁");
        ProjectYear year = new ProjectYear(region, own, 2026).goals("保洁", List.<String[]>of(LENGTH.split("\\|")));
        long id = year.fillingOf(year.issued("self-evaluation", "mof-2020", "{unit-head}"));
        region.world.asOwner(
                db -> db.sql("""
                insert into indicator_results (filling_id, "row", year, name, unit, actual, share)
                values (:filling, 'i1', 2026, '保洁河道里程', '公里', cast(:actual as numeric), cast(:actual as numeric) / 120)
                """).param("filling", id).param("actual", actual).update());
    }

    private Optional<Peer> peer() {
        FilledForm form = form();
        return Optional.ofNullable(as(() -> peers.of(form)).get("i1"));
    }

    @Test
    void fiveUnitsMakePeersAndFourDoNot() {
        begun(LENGTH);
        int at = 0;
        for (String actual : List.of("60", "90", "108", "114"))
            peer(region.world.organization(region.department, "unit", "站" + at++), actual);
        peer(region.unit, "1"); // 自己单位的不算
        assertEquals(Optional.empty(), peer());
        peer(region.world.organization(region.department, "unit", "第五站"), "120");
        Peer five = peer().orElseThrow();
        assertEquals(5, five.units());
        assertEquals("108", five.medianText());
        assertEquals("60", five.lowestText());
        assertEquals("120", five.highestText());
        assertEquals("90%", five.shareText());
        String page = visitor(clerk).get("/fillings/" + filling).body();
        assertTrue(page.contains("本地区 5 个单位有这个指标，完成值中位 108公里（60—120），得分率中位 90%"), page);
    }

    @Test
    void whatTheApprovedMonitoringSaidStandsBesideEachRow() {
        begun(LENGTH);
        ProjectYear year = new ProjectYear(region, project, 2026);
        long monitoring = year.issued("monitoring", "mof-2020", "{unit-head}");
        long evaluation = filling;
        filling = year.fillingOf(monitoring);
        as(() -> baselines.carryIfThere(fillings.findToWrite(filling)));
        put("i1", "actual", "61");
        filling = evaluation;
        String path = "/fillings/" + filling + "/indicators";
        assertFalse(visitor(clerk).get(path).body().contains("监控时"), "not approved yet");
        new FillingWorld(region.world).state(monitoring, "approved");
        String page = visitor(clerk).get(path).body();
        assertTrue(page.contains("监控时 61"), page);
    }

    @Test
    void theLastSubmissionCountsAndWhoCannotSeeTheFormAsksInVain() {
        begun(LENGTH);
        put("i1", "actual", "96 公里");
        as(() -> {
            evaluations.settle(filling);
            evaluations.settle(filling);
            return null;
        });
        assertEquals(
                List.of(new BigDecimal("96"), new BigDecimal("0.8000")),
                region.world.asOwner(db -> db.sql("select actual, share from indicator_results where filling_id = :id")
                        .param("id", filling)
                        .query((row, n) -> List.of(row.getBigDecimal(1), row.getBigDecimal(2)))
                        .single()));
        for (int i = 0; i < 5; i++) peer(region.world.organization(region.department, "unit", "站" + i), "100");
        long stranger = region.account(Role.PREPARER, region.other);
        FilledForm form = form();
        assertFalse(as(() -> peers.of(form)).isEmpty());
        assertTrue(region.as(stranger, Role.PREPARER, region.other, () -> peers.of(form))
                .isEmpty());
    }
}
