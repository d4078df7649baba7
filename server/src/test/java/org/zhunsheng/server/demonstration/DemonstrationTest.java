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
        properties = {Demonstration.PROPERTY + "=true", Demonstration.YEARS + "=few-years.csv"})
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

    private void loaded() {
        demonstration.prepare();
        demonstration.load();
    }

    private String text(String query) {
        return world.asOwner(db -> db.sql(query).query(String.class).single());
    }

    private String importers(String action) {
        return text("select string_agg(distinct account, ' ' order by account) from audit_events where action = '"
                + action + "'");
    }

    @Test
    void theProjectsAreLoadedOnceByTheRolesThatWouldDoIt() {
        loaded();
        int imports = count("audit_events where action like '%.import'");
        loaded();
        assertEquals(imports, count("audit_events where action like '%.import'"), "nothing is loaded twice");
        assertEquals(2, count("projects where code like '310001-%' and name = '合作交流工作业务费' and recurrent"));
        assertEquals(5, count("sub_projects s join projects p on p.id = s.project_id where p.code = '310001-2019-01'"));
        assertEquals(
                3, count("project_divisions d join projects p on p.id = d.project_id where p.code = '310001-2019-01'"));
        assertEquals(147, count("projects where name like '示例项目 %'"), "twelve of each unit, one of each department");
        assertEquals(12, count("project_links where relation = 'parent'"));
        assertEquals(
                25, count("indicator_versions where state = 'in-use'"), "the common indicators, passed by another");
        assertEquals("demo-01 demo-12", importers("project.import"));
        assertEquals("demo-01 demo-22", importers("budget.import"));
        assertEquals("demo-01 demo-22", importers("payment.import"));
    }

    @Test
    void theSeedOfficesMoneyIsTheSeedsToTheCent() {
        loaded();
        String budget =
                "select sum(b.amount) from budget_entries b join projects p on p.id = b.project_id where p.code = ";
        assertEquals("1040000.00", text(budget + "'310001-2019-01' and b.year = 2019"));
        assertEquals("1160000.00", text(budget + "'310001-2018-01' and b.year = 2018"));
        String payments = " from payments y join projects p on p.id = y.project_id where p.code = '310001-2019-01'";
        assertEquals("1027026.81", text("select sum(y.amount)" + payments));
        assertEquals("93 1 5", text("""
                select concat_ws(' ', count(*), count(*) filter (where y.amount < 0), count(distinct y.sub_project_id))
                """ + payments));
        assertEquals(0, count("(select 1" + payments + " and y.voucher not like '演示-%') unmarked"));
    }

    @Test
    void everyExampleProjectHasItsBudgetAndPaymentsUntilToday() {
        loaded();
        String examples = "projects p where p.name like '示例项目 %' and exists (select from ";
        assertEquals(147, count(examples + "budget_entries b where b.project_id = p.id and b.kind = 'initial')"));
        assertEquals(24, count(examples + "budget_entries b where b.project_id = p.id and b.kind = 'adjustment')"));
        assertEquals(147, count(examples + "payments y where y.project_id = p.id)"));
        assertEquals(12, count("payments where voucher like '演示-07-%' and amount < 0"));
        assertEquals(0, count("""
                projects p where p.name like '示例项目 %' and
                (select sum(amount) from payments where project_id = p.id) > (select sum(amount) from budget_entries where project_id = p.id)
                """), "nobody spends more than the budget");
    }

    @Test
    void theCampaignsGiveTheCastWork() {
        loaded();
        assertEquals(
                "2019 goals issued ahead, 2019 self-evaluation issued ahead, 2024 goals issued over, 2024 self-evaluation issued over,"
                        + " 2025 goals issued over, 2025 self-evaluation issued ahead, 2025 self-evaluation issued over,"
                        + " 2026 goals issued ahead, 2026 monitoring draft ahead, 2026 monitoring issued over",
                text("""
                select string_agg(said, ', ' order by said) from campaigns,
                       concat_ws(' ', year, purpose, state, case when deadline < current_date then 'over' else 'ahead' end) said
                """));
        for (String login : List.of("demo-01", "demo-12", "demo-15", "demo-16")) {
            Visitor visitor = new Visitor(port).with(world.session(account(login)));
            assertTrue(visitor.get("/tasks").body().contains("href=\"/assignments/"), login);
        }
        assertEquals(2, count("assignments a join projects p on p.id = a.project_id where p.code = '310001-2019-01'"));
        assertEquals(
                144,
                count(
                        "assignments a join campaigns c on c.id = a.campaign_id where c.purpose = 'goals' and c.year = 2026"));
    }

    @Test
    void goalsAreApprovedAndAMonitoringHasARedLightAndANotice() {
        loaded();
        assertEquals(
                "205001-P01 approved, 205001-P02 submitted, 205001-P03 approved, 310001-2019-01 approved", text("""
                select string_agg(p.code || ' ' || a.state, ', ' order by p.code)
                  from assignments a join projects p on p.id = a.project_id join campaigns c on c.id = a.campaign_id
                 where c.purpose = 'goals' and (p.code ~ '^205001-P0[123]' and c.year = 2026 or c.year = 2019)
                """));
        assertEquals("approved draft submitted", text("""
                select string_agg(a.state, ' ' order by a.state) from assignments a join campaigns c on c.id = a.campaign_id
                 where c.purpose = 'monitoring' and a.state <> 'open'
                """));
        assertEquals(
                "red",
                text("select light from monitoring_readings r join fillings f on f.id = r.filling_id"
                        + " join projects p on p.id = f.project_id where p.code = '205001-P01'"));
        assertEquals("demo-14", text("select account from audit_events where action = 'notice.issue'"));
        Visitor unit = new Visitor(port).with(world.session(account("demo-16")));
        assertTrue(unit.get("/tasks").body().contains("href=\"/notices/"));
        String filling = text("""
                select f.id::text from fillings f join projects p on p.id = f.project_id where f.kind = 'monitoring' and p.code = '205001-P06'
                """);
        assertEquals(200, unit.get("/fillings/" + filling).statusCode(), "an overdue monitoring opens its form");
        assertEquals("10 21 9 89", text("""
                select h.errors || ' ' || h.warnings || ' ' || h.informations || ' ' || h.printed_total
                  from historical_forms h join projects p on p.id = h.project_id where p.code = '310001-2019-01' and h.year = 2019
                """), "the published form of 2019 is kept, faults and all");
    }

    @Test
    void aHalfLoadedDemonstrationIsCompletedAndNothingIsDoubled() {
        loaded();
        String all =
                "(select id from projects union all select id from budget_entries union all select id from payments"
                        + " union all select id from assignments union all select id from campaigns union all select id from historical_forms) everything";
        int before = count(all);
        world.asOwner(
                db -> db.sql("delete from payments where voucher = '演示-07-01'").update());
        world.setting("demonstration-contents", "half");
        demonstration.load();
        assertEquals(before, count(all));
        assertFalse(cast.loading());
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
