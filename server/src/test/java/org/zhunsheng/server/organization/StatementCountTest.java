package org.zhunsheng.server.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
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
import org.zhunsheng.server.world.Visitor;

/** 每一页的 SQL 句数与机构的多少无关：一百个与五千个时相同。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StatementCountTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    private static HttpResponse<String> get(Visitor visitor, String path) {
        return visitor.send(visitor.request(path).setHeader("Accept", "*/*").GET());
    }

    private Map<String, Integer> count(Visitor visitor, List<String> paths) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String path : paths) {
            get(visitor, path);
            int before = CountedStatements.COUNT.get();
            assertEquals(200, get(visitor, path).statusCode(), path);
            counts.put(path, CountedStatements.COUNT.get() - before);
        }
        return counts;
    }

    private static void grow(Town town, int from, int to) {
        town.world.asOwner(db -> db.sql("""
                with added as (
                    insert into organizations (parent_id, kind, code, name)
                    select :parent, 'unit', 'N' || i, '云溪县第' || i || '小学' from generate_series(:from, :to) i returning id, parent_id, code, name),
                named as (insert into organization_names (organization_id, valid_from, name) select id, '2015-01-01', name from added),
                owned as (insert into organization_parents (organization_id, valid_from, parent_id) select id, '2015-01-01', parent_id from added)
                select count(*) from added
                """)
                .param("parent", town.department)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single());
        town.world.asOwner(db -> db.sql("""
                insert into organization_terms (organization_id, term)
                select o.id, t.term from organizations o
                 cross join lateral (select name_terms(o.name) union select code_terms(o.code)) t (term)
                 where o.parent_id = :parent on conflict do nothing
                """).param("parent", town.department).update());
    }

    @Test
    void theSameNumberOfStatementsAtAHundredAndAtFiveThousand() {
        Town town = new Town(database);
        long account = town.world.account("reader-" + town.school, town.bureau);
        town.world.grant(account, Role.CAMPAIGN_MANAGER, town.bureau);
        Visitor visitor = new Visitor(port).with(town.world.session(account));
        List<String> paths = List.of(
                "/organizations",
                "/organizations?q=%E5%B0%8F%E5%AD%A6",
                "/organizations?q=N1",
                "/organizations/" + town.department,
                "/organizations/" + town.department + "?on=2019-12-31",
                "/api/v1/organizations?limit=200",
                "/tasks");
        grow(town, 1, 100);
        Map<String, Integer> few = count(visitor, paths);
        grow(town, 101, 5000);
        assertEquals(few, count(visitor, paths));
        assertTrue(few.values().stream().allMatch(number -> number > 1 && number <= 16), few.toString());
    }
}
