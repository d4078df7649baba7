package org.zhunsheng.server.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 演示的第二个地区的几年：每一步由该走的人走，页面上看得见。 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {Demonstration.PROPERTY + "=true", Demonstration.YEARS + "=few-years.csv"})
class ExampleYearsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Demonstration demonstration;

    private World world;

    @BeforeEach
    void loaded() {
        world = new World(database);
        demonstration.prepare();
        demonstration.load();
    }

    private String text(String query) {
        return world.asOwner(db -> db.sql(query).query(String.class).single());
    }

    private int count(String table) {
        return Integer.parseInt(text("select count(*)::text from " + table));
    }

    private long account(String login) {
        return Long.parseLong(text("select id::text from accounts where login = '" + login + "'"));
    }

    @Test
    void theSecondRegionLivesItsYearsByTheRules() {
        assertEquals("2024 approved 2, 2025 approved 5, 2025 draft 1, 2025 returned 1, 2025 submitted 3", text("""
                select string_agg(said, ', ' order by said) from (
                  select concat_ws(' ', c.year, a.state, count(*)) as said from assignments a join campaigns c on c.id = a.campaign_id
                   where c.purpose = 'self-evaluation' and c.year > 2019 and a.state <> 'open' group by c.year, a.state) states
                """));
        assertEquals("disclosed 2, proposed 1, withdrawn 1, withheld 1", text("""
                select string_agg(state || ' ' || n, ', ' order by state) from (select state, count(*) as n from disclosures group by 1) all_states
                """));
        assertEquals(1, count("reviewed_points"));
        assertEquals(0, count("""
                assignment_moves m join assignments a on a.id = m.assignment_id
                 where m.act in ('pass', 'return') and m.account_id = any (a.authors)
                """), "nobody reviews what he edited");
        assertEquals(0, count("""
                disclosure_moves m join disclosures d on d.id = m.disclosure_id
                 where m.act = 'publish' and exists (select from cell_changes c where c.filling_id = d.filling_id and c.account_id = m.account_id)
                """), "nobody publishes what he edited");
        assertTrue(count("(select distinct total from evaluation_scores) totals") > 8, "scores differ");
    }

    /** 起草说得出句、数、钱；公众找得到、比得出两年，撤下的留着记号；报告有人写了的几段。 */
    @Test
    void theYearsShowOnThePages() {
        Visitor preparer = new Visitor(port).with(world.session(account("demo-16")));
        String draft = preparer.get("/fillings/" + filling("205001-P04", 2025) + "/draft")
                .body();
        assertTrue(draft.contains("修缮面积") && draft.contains("预算执行率"), draft);
        Visitor anyone = new Visitor(port);
        String found = anyone.get("/public?q=%E7%A4%BA%E4%BE%8B%E5%B8%82%E7%AC%AC%E4%B8%80%E4%B8%AD%E5%AD%A6")
                .body();
        assertTrue(found.contains("示例项目"), found);
        assertTrue(anyone.get("/public/feed.atom").body().contains("示例市第一中学"));
    }

    /** 装在这里的是小的一份；大的一份每张表都有目标，分值合得上，每一步都有人走。 */
    @Test
    void everyFormOfTheYearsHasItsGoalsAndItsPeople() {
        Map<String, ExampleGoals> goals = DemonstrationData.goals();
        Roster roster = DemonstrationData.roster();
        List<LivedForm> forms = DemonstrationData.years("example-years.csv");
        assertEquals(60, forms.size());
        for (LivedForm form : forms) {
            ExampleGoals mine = Objects.requireNonNull(goals.get(form.number()), form.code());
            assertEquals(
                    90,
                    mine.indicators().stream()
                            .mapToInt(row -> Integer.parseInt(row.cell("weight")))
                            .sum(),
                    form.code());
            for (Role role : List.of(
                    Role.PREPARER, Role.UNIT_HEAD, Role.DEPARTMENT_REVIEWER, Role.FINANCE_REVIEWER, Role.PUBLISHER))
                assertTrue(roster.find(role, form.unit()).isPresent(), form.code() + role);
        }
    }

    private String filling(String code, int year) {
        return text(
                "select f.id::text from fillings f join projects p on p.id = f.project_id where f.kind = 'self-evaluation' and p.code = '"
                        + code + "' and f.year = " + year);
    }
}
