package org.zhunsheng.server.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.FilledBook;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Visitor;

/** 谁交的谁看得见；处室的人只有自己的行；看过之后又改了的不盖掉。 */
class WorkbookPeopleTest extends WorkbookGround {

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transactions;

    private long filling;

    private FilledBook oneForm() {
        evaluations(1);
        filling = forms.getFirst();
        return new FilledBook(download());
    }

    private long changed(String value) {
        FilledBook book = oneForm();
        book.cell(filling, ROWS, "i1", "actual").setCellValue(value);
        return upload(book.bytes());
    }

    @Test
    void aCellChangedAfterThePreviewBecomesAConflictAndIsNotWritten() {
        long id = changed("97");
        assertEquals(Map.of(State.CHANGED, 1L), counts(id));
        change(filling, "i1", "actual", "88");
        Outcome outcome = confirm(id).getFirst();
        assertEquals(0, outcome.written());
        assertEquals(1, outcome.conflicts());
        assertEquals("88", form(filling).value("i1", "actual"));
        Line line = lines(id).getFirst();
        assertEquals(State.CONFLICT, line.state());
        assertEquals("88", line.now());
        assertTrue(visitor.get("/workbooks/" + id).body().contains("改成了：88"));
    }

    @Test
    void theChosenOneIsWrittenUnlessItChangedOnceMore() {
        long id = changed("97");
        change(filling, "i1", "actual", "88");
        Line line = lines(id).getFirst();
        String name = Choices.name(filling, line);
        String mine = Choices.mine(line);
        change(filling, "i1", "actual", "89");
        assertEquals(1, confirm(id, name, mine).getFirst().conflicts());
        assertEquals("89", form(filling).value("i1", "actual"));
        Outcome outcome = confirm(id, name, Choices.mine(lines(id).getFirst())).getFirst();
        assertEquals(1, outcome.mine());
        assertEquals("97", form(filling).value("i1", "actual"));
        assertEquals(1, region.count("cell_changes where cause = 'workbook' and filling_id = " + filling));
        assertEquals(1, region.world.audited("filling.workbook", "filling:" + filling));
    }

    @Test
    void changedBackMeanwhileTheSameFileWritesAgain() {
        long id = changed("97");
        confirm(id);
        change(filling, "i1", "actual", "");
        assertEquals(Map.of(State.CHANGED, 1L), counts(id));
        confirm(id);
        assertEquals("97", form(filling).value("i1", "actual"));
    }

    @Test
    void aSubmittedFormIsNotWritten() {
        long id = changed("97");
        region.world.asOwner(db -> db.sql(
                        "update assignments set state = 'approved' where id = (select assignment_id from fillings where id = :id)")
                .param("id", filling)
                .update());
        assertEquals("closed", confirm(id).getFirst().problem());
        assertEquals("", form(filling).value("i1", "actual"));
        assertTrue(visitor.get("/workbooks/" + id).body().contains("现在不能填"));
    }

    @Test
    void nobodyElseSeesItAndItExpires() {
        long id = changed("97");
        Visitor other = visitor(colleague);
        assertEquals(404, other.get("/workbooks/" + id).statusCode());
        assertEquals(404, other.post("/workbooks/" + id + "/confirm", Map.of()).statusCode());
        assertEquals(404, other.get("/workbooks/" + id + "/annotated").statusCode());
        assertEquals(0, rawCount(colleague));
        assertEquals(1, rawCount(clerk));
        assertThrows(
                DataAccessException.class,
                () -> as(
                        colleague,
                        () -> transactions.execute(status -> db.sql(
                                        "insert into workbooks (account_id, name, content) values (:other, '别人的', '{}')")
                                .param("other", clerk)
                                .update())));
        region.world.asOwner(
                db -> db.sql("update workbooks set expires_at = now() - interval '1 second' where id = :id")
                        .param("id", id)
                        .update());
        assertEquals(404, visitor.get("/workbooks/" + id).statusCode());
        assertEquals(0, rawCount(clerk));
    }

    /** 数据库这道墙单独。 */
    private int rawCount(long account) {
        return as(
                account,
                () -> transactions.execute(status -> db.sql("select count(*) from workbooks where account_id = :clerk")
                        .param("clerk", clerk)
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void theDivisionFillsItsOwnRowsOnly() {
        long project = region.world.project(region.unit, "河道保洁");
        List<String[]> rows = List.of(
                new String[] {"i1", "产出指标", "数量指标", "里程", "≥", "120", "公里", "60", "月报", "测报科"},
                new String[] {"i2", "产出指标", "数量指标", "次数", "≥", "12", "次", "40", "月报", "财务科"});
        ProjectYear year = new ProjectYear(region, project, 2026).goals("全年保洁河道", rows);
        filling = year.fillingOf(year.issued("self-evaluation", "mof-2020", "{unit-head}"));
        region.as(clerk, Role.PREPARER, region.unit, () -> baselines.carryIfThere(fillings.findToWrite(filling)));
        long officer = region.account(Role.DIVISION, region.first);
        visitor = visitor(officer);
        assertTrue(visitor.get("/tasks").body().contains("/workbooks"));
        FilledBook book = new FilledBook(download());
        assertFalse(book.cell(filling, ROWS, "i1", "actual").getCellStyle().getLocked());
        assertTrue(book.cell(filling, ROWS, "i2", "actual").getCellStyle().getLocked());
        assertTrue(book.cell(filling, "attainment", "clause1", "attained")
                .getCellStyle()
                .getLocked());
        book.cell(filling, ROWS, "i1", "actual").setCellValue("120");
        book.cell(filling, ROWS, "i2", "actual").setCellValue("12");
        book.cell(filling, "attainment", "clause1", "attained").setCellValue("都完成了");
        long id = upload(book.bytes());
        String page = visitor.get("/workbooks/" + id).body();
        assertTrue(page.contains("这一格不归您填"), page);
        visitor.post("/workbooks/" + id + "/confirm", Map.of());
        assertEquals("120", form(filling).value("i1", "actual"));
        assertEquals("", form(filling).value("i2", "actual"));
        assertEquals("", form(filling).value("clause1", "attained"));
    }

    @Test
    void goalsAndMonitoringGoTheSameWay() {
        long goals = new FillingWorld(region.world).assignment(region.department, region.unit, "新项目");
        long monitored = region.world.project(region.unit, "监控的");
        ProjectYear year = new ProjectYear(region, monitored, 2026).goals("目标", INDICATORS);
        year.issued("monitoring", "mof-2020", "{unit-head}");
        String home = visitor.get("/workbooks").body();
        assertTrue(home.contains("kind=goals") && home.contains("kind=monitoring"), home);
        assertTrue(home.contains("1 张还没有开始填报"), home);
        visitor.post("/workbooks/begin", Map.of("kind", "monitoring", "year", "2026", "unit", "" + region.unit));
        FilledBook book =
                new FilledBook(visitor.file("/workbooks/download?kind=monitoring&year=2026&unit=" + region.unit));
        filling = year.fillingOf(region.world.asOwner(db -> db.sql(
                        "select a.id from assignments a join campaigns c on c.id = a.campaign_id where a.project_id = :project and c.purpose = 'monitoring'")
                .param("project", monitored)
                .query(Long.class)
                .single()));
        book.cell(filling, ROWS, "i1", "actual").setCellValue("60");
        book.cell(filling, ROWS, "i1", "possibility").setCellValue("有可能");
        book.cell(filling, "funds", "forecastTotal").setCellValue("不知道");
        long id = upload(book.bytes());
        assertEquals(Map.of(State.CHANGED, 2L, State.INVALID, 1L), counts(id));
        confirm(id);
        assertEquals("有可能", form(filling).value("i1", "possibility"));
        assertTrue(goals > 0);
    }
}
