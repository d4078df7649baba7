package org.zhunsheng.server.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.indicator.Indicators;
import org.zhunsheng.server.world.IndicatorWorld;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 填目标时从指标库选：填好各栏、记着是哪一版；写的与库里不同的提醒一声。 */
class GoalLibraryTest extends GoalGround {

    @Autowired
    private Indicators indicators;

    private long common;
    private Visitor visitor;

    @BeforeEach
    void aCommonIndicator() {
        long manager = region.account(Role.CAMPAIGN_MANAGER, region.bureau);
        common = new IndicatorWorld(region.world).inUse(region.bureau, manager, "保洁河道里程");
        visitor = new Visitor(port).with(region.world.session(clerk));
    }

    private FilledForm form() {
        return as(() -> fillings.read(filling.id()));
    }

    private HttpResponse<String> take(String row) {
        String path = "/fillings/" + filling.id() + "/library";
        assertTrue(visitor.get(path).body().contains("保洁河道里程"));
        return visitor.post(path, Map.of("indicator", Long.toString(common), "row", row));
    }

    private List<FillingRemark> notices() {
        return as(() -> goals.remarks(filling.id())).stream()
                .filter(remark -> remark.code().equals("P-919"))
                .toList();
    }

    @Test
    void aRowIsFilledAndRemembersTheVersion() {
        HttpResponse<String> answer = take("");
        assertEquals(302, answer.statusCode());
        FilledForm form = form();
        String row = form.rows("indicators").getFirst().id();
        assertEquals("产出指标", form.value(row, "group"));
        assertEquals("≥", form.value(row, "sign"));
        assertEquals("公里", form.value(row, "unit"));
        assertEquals("全年实际完成的数量\n各月完成数之和", form.value(row, "method"));
        assertEquals("工作台账", form.value(row, "evidence"));
        assertEquals("I" + common + " v1 #" + common, form.value(row, "reference"));
        assertTrue(Visitor.location(answer).endsWith("#c." + row + ".target"), Visitor.location(answer));
        assertEquals(
                1,
                region.count("cell_changes where cause = 'taken' and field = 'name' and filling_id = " + filling.id()));
    }

    @Test
    void aRowThatIsThereKeepsItsTarget() {
        whole();
        take("i2");
        assertEquals("保洁河道里程", form().value("i2", "name"));
        assertEquals("95", form().value("i2", "target"));
        assertEquals(5, form().rows("indicators").size());
    }

    @Test
    void aTextThatDiffersFromTheLibraryIsNoticedAndDoesNotBlock() {
        take("");
        assertEquals(List.of(), notices());
        String row = form().rows("indicators").getFirst().id();
        Change renamed = new Change(row, "name", "保洁里程", number(row, "name"), key());
        as(() -> writing.save(filling.id(), List.of(renamed), Cause.TYPED, Language.ZH));
        assertEquals(
                "与指标库的 I" + common + " v1 不同：三级指标。",
                notices().getFirst().refusal(Language.ZH).sentence());
        assertFalse(notices().getFirst().blocks());
        region.world.asOwner(db -> db.sql(
                        "update indicator_versions set state = 'withdrawn', in_use_until = current_date where id = :id")
                .param("id", common)
                .update());
        assertEquals(2, notices().size());
        assertEquals("保洁河道里程", as(() -> indicators.find(common)).content().name());
    }

    @Test
    void theReferenceCannotBeTypedAndWhatCannotBeUsedIsNotTaken() {
        take("");
        String row = form().rows("indicators").getFirst().id();
        String body = visitor.post(
                        "/fillings/" + filling.id() + "/indicators",
                        Map.of("seen", "99", "c." + row + ".reference", "别的 #7"))
                .body();
        assertTrue(body.contains("P-862"), body);
        long beside = new IndicatorWorld(region.world).inUse(region.other, clerk, "别的单位的");
        String path = "/fillings/" + filling.id() + "/library";
        assertEquals(
                404,
                visitor.post(path, Map.of("indicator", Long.toString(beside), "row", ""))
                        .statusCode());
        assertFalse(visitor.get(path).body().contains("别的单位的"));
    }
}
