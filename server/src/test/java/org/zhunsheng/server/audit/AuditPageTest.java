package org.zhunsheng.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.World;

/** 事件多的范围与少的范围走不同的路，翻出来的一样：一个不漏，一个不重，新的在前。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AuditPageTest {

    private static final int LIMIT = 100;

    @Autowired
    private Database database;

    @Autowired
    private AuditStore store;

    @Autowired
    private TransactionTemplate transactions;

    private World world;
    private long bureau;
    private long unit;

    @BeforeEach
    void organizations() {
        world = new World(database);
        bureau = world.organization(1, "bureau", "丙财政局");
        unit = world.organization(world.organization(bureau, "department", "丙部门"), "unit", "丙单位");
    }

    /** 每第 {@code every} 个事件在那个单位，其余在财政局自己。 */
    private List<Long> events(int count, int every) {
        return world.asOwner(db -> db.sql("""
                insert into audit_events (organization_id, place, action, subject, outcome)
                select o.id, o.place, 'organization.rename', 'page', case when i % 3 = 0 then 'failed' else 'done' end
                  from generate_series(1, :count) i
                  join organizations o on o.id = case when i % :every = 0 then :unit else :bureau end
                 order by i returning id
                """)
                .param("count", count)
                .param("every", every)
                .param("unit", unit)
                .param("bureau", bureau)
                .query(Long.class)
                .list());
    }

    private List<Long> pages(AuditFilter filter, Scope scope) {
        List<Long> found = new ArrayList<>();
        Caller sealer = Caller.system("seal");
        for (AuditFilter page = filter; page != null; ) {
            AuditFilter wanted = page;
            List<AuditStore.Row> rows =
                    sealer.run(() -> transactions.execute(status -> store.find(wanted, scope, ZoneOffset.UTC, LIMIT)));
            rows.forEach(row -> found.add(row.id()));
            page = rows.size() < LIMIT || found.size() >= 3 * LIMIT
                    ? null
                    : filter.next(rows.getLast().id());
        }
        return found;
    }

    private static AuditFilter filter(@Nullable String outcome, @Nullable Long organization) {
        return new AuditFilter(null, null, outcome, organization, null, null, null, null);
    }

    private Scope scope(long organization) {
        String place = world.asOwner(db -> db.sql("select place_of(:id)")
                .param("id", organization)
                .query(String.class)
                .single());
        return new Scope(List.of(place));
    }

    private static List<Long> newest(LongStream ids) {
        return ids.boxed().sorted((a, b) -> Long.compare(b, a)).limit(3 * LIMIT).toList();
    }

    @Test
    void aScopeWithFewEventsAndOneWithManyAreBothPagedWithoutGap() {
        List<Long> all = events(20_500, 50);
        List<Long> ofUnit = LongStream.rangeClosed(1, all.size())
                .filter(i -> i % 50 == 0)
                .mapToObj(i -> all.get((int) i - 1))
                .toList();
        assertEquals(newest(all.stream().mapToLong(i -> i)), pages(filter(null, null), scope(bureau)));
        assertEquals(newest(ofUnit.stream().mapToLong(i -> i)), pages(filter(null, null), scope(unit)));
        assertEquals(newest(all.stream().mapToLong(i -> i)), pages(filter(null, bureau), new Scope(List.of("1/"))));
        assertEquals(newest(ofUnit.stream().mapToLong(i -> i)), pages(filter(null, unit), scope(bureau)));
        assertEquals(List.of(), pages(filter(null, bureau), scope(world.organization(1, "bureau", "丁财政局"))));
        assertEquals(List.of(), pages(filter(null, 999_999_999L), scope(bureau)));
        LongStream failed =
                LongStream.rangeClosed(1, all.size()).filter(i -> i % 3 == 0).map(i -> all.get((int) i - 1));
        assertEquals(newest(failed), pages(filter("failed", null), scope(bureau)));
    }

    @Test
    void withinDaysTheOrderIsThatOfTime() {
        List<Long> all = events(450, 50);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        AuditFilter days = new AuditFilter(null, null, null, null, null, today.minusDays(1), today.plusDays(1), null);
        assertEquals(newest(all.stream().mapToLong(i -> i)), pages(days, scope(bureau)));
        AuditFilter later = new AuditFilter(null, null, null, null, null, today.plusDays(2), null, null);
        assertEquals(List.of(), pages(later, scope(bureau)));
    }
}
