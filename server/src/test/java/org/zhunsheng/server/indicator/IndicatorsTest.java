package org.zhunsheng.server.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.intake.Intakes;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.server.worker.Sheets;
import org.zhunsheng.server.world.IndicatorWorld;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 指标库：谁看得见，各版怎样接替，用过的不再改，导入再导入。 */
class IndicatorsTest extends IndicatorGround {

    private static final String HEAD = "指标编码,一级指标,二级指标,指标名称,指标说明,计算公式,方向,计量单位,佐证来源,适用项目类别\n";
    private static final String ROWS = HEAD + "GG-01,产出指标,数量指标,培训人次,实际参加培训的人次,各期人次之和,正向,人次,签到表,\n"
            + "GG-02,项目产出,时效指标,完成及时率,按期完成的比例,按期完成数÷应完成数,正向,%,验收记录,专项、部门预算\n";

    @Autowired
    private Intakes intakes;

    @Autowired
    private Sheets sheets;

    @Test
    void whatIsAboveIsSeenOnceItIsInUseWhatIsBesideIsNot() {
        IndicatorWorld made = new IndicatorWorld(region.world);
        long common = made.inUse(region.bureau, manager, "共性的");
        long draft = made.proposed(region.bureau, manager, "还在审的");
        long beside = made.inUse(region.other, manager, "别的单位的");
        assertEquals("common", clerk(() -> indicators.find(common)).reach());
        assertEquals("P-609", code(() -> clerk(() -> indicators.find(draft))));
        assertEquals("P-609", code(() -> clerk(() -> indicators.find(beside))));
        assertEquals("own", reviewer(() -> indicators.find(beside)).reach());
    }

    @Test
    void aNewVersionReplacesTheOldOneOnceItIsPassedByAnother() {
        Indicator first = inUse("SW-01");
        Indicator second = clerk(() -> changes.write(first.id(), first.version(), written("保洁河道总里程")));
        assertEquals(2, second.number());
        assertEquals(
                IndicatorState.IN_USE, clerk(() -> indicators.find(first.id())).state());
        assertEquals("P-916", code(() -> clerk(() -> changes.write(first.id(), first.version(), written("再提一版")))));
        reviewer(() -> changes.pass(List.of(second.id())));
        Indicator old = clerk(() -> indicators.find(first.id()));
        assertEquals(IndicatorState.SUPERSEDED, old.state());
        assertEquals("保洁河道里程", old.content().name());
        assertTrue(old.inUseUntil() != null);
        assertEquals(
                List.of(2, 1),
                clerk(() -> indicators.versions(old)).stream()
                        .map(Indicator::number)
                        .toList());
    }

    @Test
    void whatWasUsedCannotBeChangedEvenInTheDatabase() {
        Indicator used = inUse("SW-01");
        DataAccessException refused = assertThrows(
                DataAccessException.class,
                () -> region.world.asOwner(db -> db.sql("update indicator_versions set name = '改了' where id = :id")
                        .param("id", used.id())
                        .update()));
        assertTrue(String.valueOf(refused.getMostSpecificCause().getMessage()).contains("用过的一版不能改"));
    }

    @Test
    void nobodyPassesHisOwn() {
        long both = region.account(Role.CAMPAIGN_MANAGER, region.bureau);
        region.world.grant(both, Role.FINANCE_REVIEWER, region.bureau);
        Indicator own = region.as(
                both,
                Role.CAMPAIGN_MANAGER,
                region.bureau,
                () -> changes.create(region.bureau, "GG-09", written("共性的")));
        Supplier<?> pass = () -> region.as(
                both,
                Role.FINANCE_REVIEWER,
                region.bureau,
                () -> changes.move(own.id(), own.version(), IndicatorDeed.PASS, ""));
        assertEquals("P-918", code(pass));
        Indicator passed = region.as(
                bureau,
                Role.FINANCE_REVIEWER,
                region.bureau,
                () -> changes.move(own.id(), own.version(), IndicatorDeed.PASS, ""));
        assertEquals(IndicatorState.IN_USE, passed.state());
        Visitor visitor = new Visitor(port).with(region.world.session(both));
        assertTrue(visitor.get("/indicators/" + own.id()).body().contains("GG-09"));
    }

    @Test
    void aReviewWaitsInTheWorkListAndAReturnSaysWhy() {
        Indicator proposed = proposed("SW-01");
        Visitor visitor = new Visitor(port).with(region.world.session(reviewer));
        assertTrue(visitor.get("/tasks").body().contains("1 个指标等着审核"));
        assertTrue(visitor.get("/indicators?mine=yes").body().contains("保洁河道里程"));
        String path = "/indicators/" + proposed.id() + "/return";
        assertEquals(422, visitor.post(path, Map.of("version", "1")).statusCode());
        assertEquals(
                302,
                visitor.post(path, Map.of("version", "1", "opinion", "公式不清楚")).statusCode());
        String page = new Visitor(port)
                .with(region.world.session(clerk))
                .get("/indicators/" + proposed.id())
                .body();
        assertTrue(page.contains("公式不清楚"), page);
    }

    @Test
    void aFormThatIsWrongKeepsWhatWasTyped() {
        Visitor visitor = new Visitor(port).with(region.world.session(clerk));
        Map<String, String> typed = Map.of(
                "organization", Long.toString(region.unit),
                "code", "SW-07",
                "level1", "没有这个分组",
                "level2", "数量指标",
                "name", "写好的名称",
                "direction", "positive");
        var answer = visitor.post("/indicators", typed);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("P-914") && answer.body().contains("写好的名称"), answer.body());
    }

    @Test
    void aSecondImportChangesNothingAndAChangeIsAProposal() {
        assertEquals(2, imported(ROWS));
        assertEquals(0, imported(ROWS));
        long passed = region.as(bureau, Role.FINANCE_REVIEWER, region.bureau, () -> changes.pass(proposedIds()));
        assertEquals(2, passed);
        assertEquals(0, imported(ROWS));
        assertEquals(1, imported(ROWS.replace("签到表", "签到表、照片")));
        assertEquals(
                1,
                region.count("indicator_versions where number = 2 and state = 'proposed' and place like '%/"
                        + region.bureau + "/'"));
        assertEquals(1, imported(ROWS.replace("签到表", "签到簿")));
        assertEquals(
                1,
                region.count("indicator_versions where state = 'proposed' and place like '%/" + region.bureau + "/'"));
        assertEquals(5, region.world.audited("indicator.import", "organization:" + region.bureau));
    }

    private List<Long> proposedIds() {
        return indicators.list(IndicatorFilter.of("", "", "", "", "", "yes"), 0, 50).shown().stream()
                .map(Indicator::id)
                .toList();
    }

    private long imported(String csv) {
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        return region.as(manager, Role.CAMPAIGN_MANAGER, region.bureau, () -> {
            try (Stream<SheetRow> rows = sheets.read(new ByteArrayResource(file), file.length, Language.ZH)) {
                return intakes.load("indicators", region.bureau, "指标.csv", rows);
            }
        });
    }

    @Test
    void theExportIsTheImport() {
        inUse("SW-01");
        Visitor visitor = new Visitor(port).with(region.world.session(clerk));
        String csv = visitor.get("/indicators/export?format=csv").body();
        assertTrue(csv.contains(HEAD.strip()), csv);
        assertTrue(csv.contains("SW-01,产出指标,数量指标,保洁河道里程,全年实际保洁的河道长度,各月保洁长度之和,正向,公里,巡河记录,"), csv);
        assertNotEquals(0, region.count("audit_events where action = 'indicator.export' and account_id = " + clerk));
    }

    @Test
    void theListIsPagedByKeyAndFiltered() {
        IndicatorWorld made = new IndicatorWorld(region.world);
        for (int i = 0; i < 5; i++) made.inUse(region.unit, manager, "里程" + i);
        IndicatorFilter filter = IndicatorFilter.of("里程", "own", "产出指标", "positive", "", "");
        Indicators.Page first = clerk(() -> indicators.list(filter, 0, 3));
        Indicators.Page second = clerk(() -> indicators.list(filter, Objects.requireNonNull(first.next()), 3));
        assertEquals(3, first.shown().size());
        assertEquals(2, second.shown().size());
        assertEquals(
                0,
                clerk(() -> indicators.list(IndicatorFilter.of("", "common", "", "", "", ""), 0, 3))
                        .shown()
                        .size());
    }
}
