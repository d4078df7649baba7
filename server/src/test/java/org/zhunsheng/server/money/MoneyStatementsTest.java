package org.zhunsheng.server.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.world.CountedStatements;

/** 每一页的 SQL 句数与支付、预算、子项目的多少无关。 */
class MoneyStatementsTest extends MoneyGround {

    private Map<String, Integer> count() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String path : List.of(
                "/money?year=2019",
                "/payments?year=2019&month=2019-03",
                "/payments",
                "/budget?year=2019",
                "/payments/export?format=csv")) {
            page(path);
            int before = CountedStatements.COUNT.get();
            page(path);
            counts.put(path, CountedStatements.COUNT.get() - before);
        }
        return counts;
    }

    private void grow(int from, int to) {
        for (String more : List.of("""
                insert into sub_projects (project_id, number, name) select :project, i + 2, '子项目' || i from generate_series(:from, :to) i where i <= 150
                """, """
                insert into payments (project_id, organization_id, sub_project_id, year, paid_on, voucher, amount)
                select p.id, p.organization_id, (select s.id from sub_projects s where s.project_id = p.id and s.number = 1 + i % 100), 2019,
                       date '2019-01-01' + i % 365, 'S' || i, i
                  from projects p cross join generate_series(:from, :to) i where p.id = :project
                """, """
                insert into budget_entries (project_id, sub_project_id, year, kind, decided_on, amount, reason, document)
                select :project, null, 2019, 'adjustment', '2019-02-01', i, '追加', '第' || i || '号' from generate_series(:from, :to) i
                """))
            region.world.asOwner(db -> db.sql(more)
                    .param("project", project)
                    .param("from", from)
                    .param("to", to)
                    .update());
    }

    @Test
    void theSameNumberOfStatementsAtAHundredAndAtFiveThousand() {
        grow(1, 100);
        Map<String, Integer> few = count();
        grow(101, 5000);
        assertEquals(few, count());
        assertTrue(few.values().stream().allMatch(number -> number > 1 && number <= 22), few.toString());
    }
}
