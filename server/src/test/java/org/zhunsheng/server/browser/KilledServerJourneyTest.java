package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.DatabaseSettings;
import org.zhunsheng.server.database.OwnerDatabase;
import org.zhunsheng.server.operation.ServerProcess;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.World;

/** 真的服务，真的杀掉（kill -9），在打字打到一半的时候：重新启动以后，最后一次击键还在。 */
class KilledServerJourneyTest {

    @TempDir
    Path folder;

    private int port;
    private ServerProcess server;
    private long filling;
    private long evaluation;
    private String session = "";

    @BeforeEach
    void start() throws Exception {
        port = ServerProcess.freePort();
        server = ServerProcess.start(folder, port);
        aFormWithOneRow();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void theLastKeystrokeSurvivesAKilledServer() throws Exception {
        try (Visit visit = new Visit(port, GridGround.WIDE).with(session)) {
            theOpenPageGoesOnByItself(visit);
            theClosedPageComesBack(visit);
        }
    }

    private void theOpenPageGoesOnByItself(Visit visit) throws Exception {
        Page page = visit.open("/fillings/" + filling + "/indicators").page;
        GridGround.ready(page);
        GridGround.cell(page, "i1", "name").focus();
        page.keyboard().type("保洁");
        kill();
        page.keyboard().type("里程四十五公里");
        assertThat(page.locator(".outbox[data-state=offline]")).isVisible();
        visit.screenshot("filling-server-killed");
        server = ServerProcess.start(folder, port);
        GridGround.allSaved(page);
        assertEquals("保洁里程四十五公里", stored(filling, "name"));
    }

    /** 自评表：打完最后一个字，服务杀掉，不等存就关了页面。 */
    private void theClosedPageComesBack(Visit visit) throws Exception {
        Page page = visit.open("/fillings/" + evaluation + "/indicators").page;
        GridGround.ready(page);
        GridGround.cell(page, "i1", "reason").focus();
        page.keyboard().type("4");
        kill();
        page.keyboard().type("5");
        Page again = page.context().newPage();
        page.close();
        server = ServerProcess.start(folder, port);
        again.navigate("http://127.0.0.1:" + port + "/fillings/" + evaluation + "/indicators");
        GridGround.ready(again);
        assertThat(GridGround.cell(again, "i1", "reason")).hasValue("45");
        GridGround.allSaved(again);
        assertEquals("45", stored(evaluation, "reason"));
    }

    private void kill() throws IOException, InterruptedException {
        server.process().destroyForcibly().waitFor();
        server.close();
    }

    private OwnerDatabase database() {
        return OwnerDatabase.existing(new DatabaseSettings(folder, null, 0, 2));
    }

    private void aFormWithOneRow() throws Exception {
        try (OwnerDatabase database = database()) {
            World world = new World(database.owner());
            long department = world.organization(world.organization(1, "bureau", "云溪县财政局"), "department", "云溪县水利局");
            long unit = world.organization(department, "unit", "云溪县水文站");
            long clerk = world.account("clerk", unit);
            world.grant(clerk, Role.PREPARER, unit);
            session = world.session(clerk);
            FillingWorld fillings = new FillingWorld(world);
            long project = world.project(unit, "河道保洁");
            filling = oneRow(world, fillings.assignment(department, project, 2026));
            evaluation = oneRow(world, fillings.assignment(department, project, 2026, "self-evaluation"));
        }
    }

    private static long oneRow(World world, long assignment) {
        return world.asOwner(
                db -> db.sql("""
                            with form as (select id from fillings where assignment_id = :id)
                            insert into cells (filling_id, "row", field, value, number) select id, 'i1', '@', 'indicators 1', 0 from form
                            returning filling_id
                            """).param("id", assignment).query(Long.class).single());
    }

    private String stored(long form, String field) throws Exception {
        try (OwnerDatabase database = database()) {
            return new World(database.owner())
                    .asOwner(db -> db.sql("""
                            select value from cells where filling_id = :id and "row" = 'i1' and field = :field
                            """)
                            .param("id", form)
                            .param("field", field)
                            .query(String.class)
                            .single());
        }
    }
}
