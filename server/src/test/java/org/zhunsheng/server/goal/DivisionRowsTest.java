package org.zhunsheng.server.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 责任处室填自己的行：别的行、责任处室一栏、行的加减都不行，应用与数据库各自守得住；填好了确认，再改要再确认。 */
class DivisionRowsTest extends GoalGround {

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transactions;

    private long officer;
    private Visitor visitor;

    @BeforeEach
    void rowsOfTwoDivisions() {
        whole();
        change("i1", "division", "测报科");
        change("i2", "division", region.code(region.second));
        officer = region.account(Role.DIVISION, region.first);
        visitor = new Visitor(port).with(region.world.session(officer));
    }

    private void change(String row, String field, String value) {
        Change change = new Change(row, field, value, number(row, field), key());
        as(() -> writing.save(filling.id(), List.of(change), Cause.TYPED, Language.ZH));
    }

    private <T> T officer(Supplier<T> work) {
        return region.as(officer, Role.DIVISION, region.first, work);
    }

    private String write(String row, String field) {
        Change change = new Change(row, field, "改的", number(row, field), key());
        try {
            officer(() -> writing.save(filling.id(), List.of(change), Cause.TYPED, Language.ZH));
            return "";
        } catch (Refused refused) {
            return refused.refusal(Language.ZH).code();
        }
    }

    @Test
    void onlyTheCellsOfTheirRowsAreTheirs() {
        assertEquals("", write("i1", "method"));
        assertEquals("改的", as(() -> fillings.read(filling.id())).value("i1", "method"));
        assertEquals("P-862", write("i1", "division"));
        assertEquals("P-862", write("i1", "@"));
        assertEquals("P-862", write("i1", "reference"));
        assertEquals("P-862", write("i2", "method"));
        assertEquals("P-862", write("i3", "method"));
        assertEquals("P-862", write("", "goal"));
        assertEquals(
                1,
                region.count("assignments where " + officer + " = any (authors) and id = " + filling.assignmentId()));
        region.world.asOwner(db -> db.sql("update assignments set state = 'approved' where id = :id")
                .param("id", filling.assignmentId())
                .update());
        assertEquals("P-860", write("i1", "method"));
    }

    /** 数据库这道墙单独：同一个帐号，不经过应用的任何条件。 */
    private int raw(String row, String field) {
        return officer(() -> transactions.execute(status -> db.sql("""
                update cells set value = '直接改的' where filling_id = :filling and "row" = :row and field = :field
                """)
                .param("filling", filling.id())
                .param("row", row)
                .param("field", field)
                .update()));
    }

    @Test
    void theDatabaseAloneHoldsTheSameLine() {
        assertEquals(1, raw("i1", "target"));
        assertEquals(0, raw("i1", "division"));
        assertEquals(0, raw("i1", "@"));
        assertEquals(0, raw("i2", "target"));
        assertEquals(0, raw("", "goal"));
        Supplier<?> insert = () -> officer(() -> transactions.execute(
                status -> db.sql("""
                insert into cells (filling_id, "row", field, value, number) values (:filling, 'i2', 'method', '直接加的', 999)
                """).param("filling", filling.id()).update()));
        assertThrows(DataAccessException.class, insert::get);
        Supplier<?> foreign = () -> officer(() -> transactions.execute(
                status -> db.sql("""
                update division_rows set confirmed_number = 1, confirmed_at = now(), confirmed_by = :account where "row" = 'i2'
                """).param("account", officer).update()));
        assertEquals(0, foreign.get());
    }

    @Test
    void theySeeTheTaskFillTheirRowsAndConfirm() {
        String tasks = visitor.get("/tasks").body();
        assertTrue(tasks.contains("河道保洁：2026 年绩效目标有 1 行要您的处室填、确认"), tasks);
        String path = "/fillings/" + filling.id() + "/indicators";
        assertTrue(Visitor.location(visitor.get("/fillings/" + filling.id())).endsWith(path));
        String page = visitor.get(path).body();
        assertTrue(page.contains("写着您的处室的行可以填"), page);
        assertFalse(page.contains("name=\"add\""), page);
        assertTrue(page.contains("第 1 行 保洁河道里程"), page);
        assertEquals(302, confirm("i1"));
        assertEquals(422, confirm("i2"));
        assertFalse(visitor.get("/tasks").body().contains("要您的处室填"));
        assertEquals(1, region.world.audited("filling.confirm", "filling:" + filling.id()));
        assertTrue(new Visitor(port)
                .with(region.world.session(clerk))
                .get("/fillings/" + filling.id())
                .body()
                .contains("处室确认 1/2 行"));
        change("i1", "target", "50");
        assertTrue(visitor.get("/tasks").body().contains("要您的处室填"));
        assertTrue(visitor.get(path).body().contains("确认之后又改过"));
    }

    private int confirm(String row) {
        return visitor.post("/fillings/" + filling.id() + "/rows/" + row + "/confirm", Map.of())
                .statusCode();
    }

    @Test
    void withoutScriptOnlyTheirCellsAreSaved() {
        String path = "/fillings/" + filling.id() + "/indicators";
        visitor.get(path);
        String seen = Long.toString(as(() -> fillings.find(filling.id())).lastNumber());
        assertEquals(
                302,
                visitor.post(path, Map.of("seen", seen, "c.i1.evidence", "巡河记录"))
                        .statusCode());
        assertEquals(
                422,
                visitor.post(path, Map.of("seen", seen, "c.i2.evidence", "别人的")).statusCode());
        assertEquals("巡河记录", as(() -> fillings.read(filling.id())).value("i1", "evidence"));
        assertEquals("", as(() -> fillings.read(filling.id())).value("i2", "evidence"));
    }

    @Test
    void anotherDivisionTakesTheRowOver() {
        change("i1", "division", "财务科");
        assertEquals("P-609", write("i1", "method"));
        assertEquals(
                404, visitor.get("/fillings/" + filling.id() + "/indicators").statusCode());
    }
}
