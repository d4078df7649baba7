package org.zhunsheng.server.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.account.Cast;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 演示系统：装一次，链接用一次，随时换角色，每一页有记号。 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = Demonstration.PROPERTY + "=true")
class DemonstrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private Cast cast;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(database);
    }

    private int count(String table) {
        return world.asOwner(db ->
                db.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private Visitor redeemed(Demonstration.Link link) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> page = visitor.get("/" + link.path());
        assertEquals(200, page.statusCode());
        assertEquals(
                302, visitor.post("/sign-in/link", Map.of("token", token(link))).statusCode());
        return visitor;
    }

    private static String token(Demonstration.Link link) {
        return link.path().substring(link.path().indexOf('=') + 1);
    }

    @Test
    void loadingAgainChangesNothingButTheLinks() {
        List<Demonstration.Link> first = demonstration.prepare();
        int organizations = count("organizations");
        int accounts = count("accounts");
        int grants = count("grants");
        List<Demonstration.Link> second = demonstration.prepare();
        assertEquals(
                List.of(organizations, accounts, grants),
                List.of(count("organizations"), count("accounts"), count("grants")));
        assertEquals(
                47, organizations, "the installation, two bureaus, four departments, thirteen units, 27 divisions");
        assertEquals(first.size(), second.size());
        Visitor visitor = new Visitor(port);
        assertEquals(
                422,
                visitor.post("/sign-in/link", Map.of("token", token(first.getFirst())))
                        .statusCode());
        assertEquals(0, count("grants where role = 'installer' and valid_until > now()"));
    }

    @Test
    void theProjectsAreLoadedOnceByTheRolesThatWouldDoIt() {
        demonstration.prepare();
        demonstration.prepare();
        assertEquals(2, count("projects where code like '310001-%' and name = '合作交流工作业务费' and recurrent"));
        assertEquals(5, count("sub_projects s join projects p on p.id = s.project_id where p.code = '310001-2019-01'"));
        assertEquals(
                3, count("project_divisions d join projects p on p.id = d.project_id where p.code = '310001-2019-01'"));
        assertEquals(147, count("projects where name like '示例项目 %'"), "twelve of each unit, one of each department");
        assertEquals(12, count("project_links where relation = 'parent'"));
        assertEquals(1, count("audit_events where action = 'project.import' and account = 'demo-01'"));
        assertEquals(1, count("audit_events where action = 'project.import' and account = 'demo-12'"));
    }

    @Test
    void everyLinkSignsInOnceAndThePagesAreMarked() {
        for (Demonstration.Link link : demonstration.prepare()) {
            Visitor visitor = redeemed(link);
            HttpResponse<String> tasks = visitor.get("/tasks");
            assertEquals(200, tasks.statusCode(), link.label());
            assertTrue(tasks.body().contains("class=\"demonstration\""), link.label());
            assertEquals(
                    422,
                    new Visitor(port)
                            .post("/sign-in/link", Map.of("token", token(link)))
                            .statusCode());
        }
        assertTrue(new Visitor(port).get("/").body().contains("class=\"demonstration\""));
        assertTrue(new Visitor(port).get("/no-such-page").body().contains("class=\"demonstration\""));
    }

    @Test
    void aRoleBecomesAnother() {
        List<Demonstration.Link> links = demonstration.prepare();
        Visitor visitor = redeemed(links.getFirst());
        assertEquals(403, visitor.get("/audit").statusCode());
        long auditor = account("demo-18");
        assertEquals(
                302,
                visitor.post("/demonstration", Map.of("account", Long.toString(auditor)))
                        .statusCode());
        assertEquals(200, visitor.get("/audit").statusCode());
        long installer = account("admin");
        assertEquals(
                404,
                visitor.post("/demonstration", Map.of("account", Long.toString(installer)))
                        .statusCode());
    }

    private long account(String login) {
        return world.asOwner(db -> db.sql("select id from accounts where login = :login")
                .param("login", login)
                .query(Long.class)
                .single());
    }

    @Test
    void oneWhoIsNotOfTheCastCannotBecomeAnother() {
        demonstration.prepare();
        long stranger = world.account("stranger", 1);
        Visitor visitor = new Visitor(port).with(world.session(stranger));
        assertEquals(404, visitor.get("/demonstration").statusCode());
        assertEquals(
                404,
                visitor.post("/demonstration", Map.of("account", Long.toString(account("demo-18"))))
                        .statusCode());
    }

    @Test
    void aSystemWithDataDoesNotBecomeADemonstration() {
        demonstration.prepare();
        world.asOwner(db ->
                db.sql("delete from settings where name = 'demonstration'").update());
        try {
            assertFalse(cast.mark());
            assertEquals(404, new Visitor(port).get("/sign-in/link?token=x").statusCode());
        } finally {
            world.setting("demonstration", "yes");
            assertTrue(cast.mark());
        }
    }
}
