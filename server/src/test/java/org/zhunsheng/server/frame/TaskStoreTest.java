package org.zhunsheng.server.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.World;

/** 几个岗位的待办合在一起翻页：最急的在前，没有期限的在最后，一件不漏也不重。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TaskStoreTest {

    private static final int LIMIT = 7;

    @Autowired
    private Database database;

    @Autowired
    private TaskStore tasks;

    @Autowired
    private TransactionTemplate transactions;

    /** 四十件分在两个岗位，另有一件做完的；每第五件没有期限，期限有相同的。 */
    private List<Long> added(World world, long organization) {
        world.asOwner(db -> db.sql("""
                insert into tasks (organization_id, role, kind, title, link, due_on, done_at, key)
                select :organization, case when i % 2 = 0 then 'preparer' else 'unit-head' end, 'test', 'T' || i, '/t',
                       case when i % 5 <> 0 then date '2026-01-01' + (i * 7 % 11) end, case when i = 41 then now() end, :key || i
                  from generate_series(1, 41) i
                """)
                .param("organization", organization)
                .param("key", UUID.randomUUID().toString())
                .update());
        return world.asOwner(db -> db.sql("""
                select id from tasks where organization_id = :organization and done_at is null order by due_on nulls last, id
                """)
                .param("organization", organization)
                .query(Long.class)
                .list());
    }

    @Test
    void theTasksOfSeveralPostsArePagedByDeadline() {
        World world = new World(database);
        long organization = world.organization(1, "bureau", "戊财政局");
        List<Long> expected = added(world, organization);
        String[] posts = {organization + ":preparer", organization + ":unit-head", organization + ":preparer"};
        List<Long> found = new ArrayList<>();
        Task last = null;
        while (found.size() < 100) {
            Task after = last;
            List<Task> page = Caller.system("job")
                    .run(() -> transactions.execute(status -> tasks.open(
                            posts, after == null ? null : after.dueOn(), after == null ? 0 : after.id(), LIMIT)));
            page.forEach(task -> found.add(task.id()));
            if (page.size() < LIMIT) break;
            last = page.getLast();
        }
        assertEquals(40, expected.size());
        assertEquals(expected, found);
    }
}
