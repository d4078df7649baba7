package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.text.Language;

/** 填表的试验场：一张有两行指标的绩效目标表，两个填表的人。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class GridGround {

    static final Visit.Manner WIDE = new Visit.Manner(1280, "zh", false, true);

    @LocalServerPort
    int port;

    @Autowired
    private Database database;

    @Autowired
    Fillings fillings;

    @Autowired
    CellWriting writing;

    Region region;
    Filling filling;
    long clerk;
    long colleague;

    @BeforeEach
    void aFormWithTwoRows() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
        colleague = region.account(Role.UNIT_FINANCE, region.unit);
        long assignment = new FillingWorld(region.world).assignment(region.department, region.unit, "河道保洁");
        filling = region.as(clerk, Role.PREPARER, region.unit, () -> fillings.ofAssignment(assignment));
        List<Change> rows = List.of(change("i1", "@", "indicators 1"), change("i2", "@", "indicators 2"));
        region.as(clerk, Role.PREPARER, region.unit, () -> writing.save(filling.id(), rows, Cause.TYPED, Language.ZH));
    }

    /** 同一个项目的自评表，也有两行指标；以后填的是它。 */
    void aSelfEvaluation() {
        long assignment = new FillingWorld(region.world)
                .assignment(region.department, filling.projectId(), filling.year(), "self-evaluation");
        filling = region.as(clerk, Role.PREPARER, region.unit, () -> fillings.ofAssignment(assignment));
        for (String row : List.of("i1", "i2"))
            region.world.asOwner(db ->
                    db.sql("""
                    insert into cells (filling_id, "row", field, value, number) values
                    (:filling, :row, '@', 'indicators 1', 0), (:filling, :row, 'name', '河道保洁', 0)
                    """).param("filling", filling.id()).param("row", row).update());
    }

    private static Change change(String row, String field, String value) {
        return new Change(row, field, value, 0, UUID.randomUUID().toString());
    }

    Visit visit(Visit.Manner manner, long account) {
        return new Visit(port, manner).with(region.world.session(account));
    }

    /** 打开指标的表格，等脚本接手。 */
    Visit indicators(long account) {
        Visit visit = visit(WIDE, account).open(path("indicators"));
        ready(visit.page);
        return visit;
    }

    static void ready(Page page) {
        assertThat(page.locator("entry-grid[data-ready]")).isVisible();
    }

    String path(String section) {
        return "/fillings/" + filling.id() + "/" + section;
    }

    static Locator cell(Page page, String row, String field) {
        return page.locator("[data-row='" + row + "'] [data-field=" + field + "] :is(input, textarea, select)");
    }

    static Locator badge(Page page) {
        return page.locator(".outbox");
    }

    static void allSaved(Page page) {
        assertThat(page.locator(".outbox[data-state=saved]")).isVisible();
    }

    /** 数据库里这一格现在的值。 */
    String stored(String row, String field) {
        return region.world.asOwner(db -> db.sql("""
                select coalesce((select value from cells where filling_id = :filling and "row" = :row and field = :field), '')
                """)
                .param("filling", filling.id())
                .param("row", row)
                .param("field", field)
                .query(String.class)
                .single());
    }

    static void paste(Page page, String row, String field, String text) {
        paste(page, row, field, "text/plain", text);
    }

    static void paste(Page page, String row, String field, String form, String text) {
        cell(page, row, field).evaluate("""
                (cell, [form, text]) => {
                  const data = new DataTransfer();
                  data.setData(form, text);
                  cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""", List.of(form, text));
    }
}
