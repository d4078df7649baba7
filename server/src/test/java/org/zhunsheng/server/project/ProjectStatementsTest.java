package org.zhunsheng.server.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.CountedStatements;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;

/** 每一页的 SQL 句数与项目的多少无关：一百个与五千个时相同。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProjectStatementsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    private static Map<String, Integer> count(Visitor visitor, List<String> paths) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String path : paths) {
            visitor.send(visitor.request(path).setHeader("Accept", "*/*").GET());
            int before = CountedStatements.COUNT.get();
            int status = visitor.send(
                            visitor.request(path).setHeader("Accept", "*/*").GET())
                    .statusCode();
            assertEquals(200, status, path);
            counts.put(path, CountedStatements.COUNT.get() - before);
        }
        return counts;
    }

    /** 再加这么多项目，都指着第一个，每个一个子项目、一个处室。 */
    private static void grow(Region region, long first, int from, int to) {
        region.world.asOwner(db -> db.sql("""
                with added as (
                    insert into projects (organization_id, code, name)
                    select :unit, 'N' || i, '示例项目' || i from generate_series(:from, :to) i returning id, code, name),
                named as (insert into project_names (project_id, valid_from, name) select id, '2015-01-01', name from added)
                select count(*) from added
                """)
                .param("unit", region.unit)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single());
        for (String more : List.of(
                "insert into sub_projects (project_id, number, name) select id, 1, '甲' from projects where organization_id = :unit and code like 'N%' on conflict do nothing",
                "insert into sub_projects (project_id, number, name) select :first, 1 + right(code, -1)::int, name from projects where organization_id = :unit and code like 'N%' on conflict do nothing",
                "insert into project_divisions (project_id, organization_id) select id, :division from projects where organization_id = :unit on conflict do nothing",
                "insert into project_links (project_id, relation, target_id) select id, 'parent', :first from projects where organization_id = :unit and id <> :first on conflict do nothing",
                """
                insert into project_terms (project_id, code, term)
                select p.id, p.code, t.term from projects p cross join lateral (select name_terms(p.name) union select code_terms(p.code)) t (term)
                 where p.organization_id = :unit on conflict do nothing
                """))
            region.world.asOwner(db -> db.sql(more)
                    .param("unit", region.unit)
                    .param("first", first)
                    .param("division", region.first)
                    .update());
    }

    @Test
    void theSameNumberOfStatementsAtAHundredAndAtFiveThousand() {
        Region region = new Region(database);
        long first = region.world.project(region.unit, "示例一级项目");
        Visitor visitor =
                new Visitor(port).with(region.world.session(region.account(Role.CAMPAIGN_MANAGER, region.bureau)));
        List<String> paths = List.of(
                "/projects",
                "/projects?q=%E7%A4%BA%E4%BE%8B",
                "/projects?q=N1&recurrent=no&state=open&organization=" + region.department,
                "/projects/" + first,
                "/projects/" + first + "?on=2019-12-31",
                "/projects/" + first + "/change",
                "/api/v1/projects?limit=200",
                "/api/v1/projects/" + first);
        grow(region, first, 1, 100);
        Map<String, Integer> few = count(visitor, paths);
        grow(region, first, 101, 5000);
        assertEquals(few, count(visitor, paths));
        assertTrue(few.values().stream().allMatch(number -> number > 1 && number <= 22), few.toString());
    }
}
