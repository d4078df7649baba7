package org.zhunsheng.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.World;

/** 后台的清扫。 */
@SpringBootTest // 自己的数据库：安装人退下了，别的测试就没有安装人可用
class RetirementTest {

    @Autowired
    private Database database;

    @Autowired
    private Retirement retirement;

    private World world;
    private long account;

    @BeforeEach
    void anAccount() {
        world = new World(database);
        account = world.account("r-" + UUID.randomUUID().toString().substring(0, 8), 1);
    }

    private int count(String sql) {
        return world.asOwner(
                db -> db.sql(sql).param("account", account).query(Integer.class).single());
    }

    private void owner(String sql) {
        world.asOwner(db -> db.sql(sql).param("account", account).update());
    }

    @Test
    void whatIsOldGoesAndWhatIsYoungStays() {
        owner(
                "insert into sign_in_failures (subject, at) values ('old' || :account, now() - interval '31 minutes'), ('new' || :account, now())");
        owner(
                "insert into idempotency_keys (account_id, key, request_hash, created_at) values (:account, 'old', '', now() - interval '25 hours'), (:account, 'new', '', now())");
        world.session(account);
        world.session(account);
        owner(
                "update sessions set seen_at = now() - interval '31 minutes' where id = (select max(id) from sessions where account_id = :account)");
        assertTrue(retirement.run());
        assertEquals(
                1,
                count("select count(*) from sign_in_failures where subject in ('old' || :account, 'new' || :account)"));
        assertEquals(1, count("select count(*) from idempotency_keys where account_id = :account"));
        assertEquals(1, count("select count(*) from sessions where account_id = :account and end_reason = 'expired'"));
        assertEquals(1, count("select count(*) from sessions where account_id = :account and ended_at is null"));
    }

    @Test
    void anExpiredGrantIsRecordedOnceAndEndsTheSessions() {
        world.grant(account, Role.PREPARER, 1);
        owner(
                "update grants set valid_from = now() - interval '2 days', valid_until = now() - interval '1 day' where account_id = :account");
        world.session(account);
        retirement.run();
        retirement.run();
        assertEquals(1, world.audited("role.revoke", "account:" + account));
        assertEquals(0, count("select count(*) from sessions where account_id = :account and ended_at is null"));
    }

    @Test
    void oneNodeAtATime() {
        boolean ran = world.asOwner(db -> {
            db.sql("select pg_advisory_lock(7017)").query().singleRow();
            boolean done = retirement.run();
            db.sql("select pg_advisory_unlock(7017)").query().singleRow();
            return done;
        });
        assertFalse(ran);
        assertTrue(retirement.run());
    }
}
