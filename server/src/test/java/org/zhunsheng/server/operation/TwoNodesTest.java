package org.zhunsheng.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.Server;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.audit.Chains;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.postgres.TestPostgres;
import org.zhunsheng.server.setting.Settings;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 一个数据库，两个服务：会话通用，改了的随即都知道，封存的只有一个。 */
class TwoNodesTest {

    private static final long SOON = 5000;

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext first;
    private static ConfigurableApplicationContext second;
    private static World world;

    @BeforeAll
    static void startBoth() {
        String url = TestPostgres.createDatabase();
        first = node(url);
        second = node(url);
        world = new World(first.getBean(Database.class));
    }

    @AfterAll
    static void stopBoth() {
        second.close();
        first.close();
    }

    private static ConfigurableApplicationContext node(String url) {
        return new SpringApplicationBuilder(Server.class)
                .run(
                        "--server.port=0",
                        "--zhunsheng.database.url=" + url,
                        "--zhunsheng.database.folder=" + folder,
                        "--zhunsheng.password.memory=1024",
                        "--zhunsheng.password.rounds=1");
    }

    private static Visitor at(ConfigurableApplicationContext node, String session) {
        String port = node.getEnvironment().getProperty("local.server.port", "0");
        return new Visitor(Integer.parseInt(port)).with(session);
    }

    private static long until(BooleanSupplier done) throws InterruptedException {
        long start = System.currentTimeMillis();
        while (!done.getAsBoolean() && System.currentTimeMillis() - start < 2 * SOON) Thread.sleep(50);
        return System.currentTimeMillis() - start;
    }

    @Test
    void aSessionOfOneIsValidOnTheOtherAndEndsOnBoth() throws Exception {
        long account = world.account("walker", 1);
        String session = world.session(account);
        assertEquals(200, at(first, session).get("/tasks").statusCode());
        assertEquals(200, at(second, session).get("/tasks").statusCode());
        at(first, session).post("/sign-out", Map.of());
        assertEquals(302, at(second, session).get("/tasks").statusCode());
        String another = world.session(account);
        assertEquals(200, at(second, another).get("/tasks").statusCode());
        world.grant(account, Role.PREPARER, 1);
        long took = until(() -> at(second, another).get("/tasks").statusCode() == 302);
        assertEquals(true, took < SOON, "a changed role was seen after " + took + " ms");
    }

    @Test
    void aSettingChangedOnOneIsSeenByTheOther() throws Exception {
        Settings there = second.getBean(Settings.class);
        String before = there.value("title");
        String wanted = "另一个名称 " + Instant.now();
        assertNotEquals(wanted, before);
        world.asOwner(db -> db.sql("insert into settings (name, value) values ('title', :value)")
                .param("value", wanted)
                .update());
        long took = until(() -> there.value("title").equals(wanted));
        assertEquals(true, took < SOON, "the setting was seen after " + took + " ms");
    }

    @Test
    void bothRecordAndOneSealsWithoutANumberTwice() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                ConfigurableApplicationContext node = i % 2 == 0 ? first : second;
                String subject = "both-" + i;
                all.add(writers.submit(() -> node.getBean(TransactionTemplate.class)
                        .executeWithoutResult(status -> node.getBean(Audit.class)
                                .done(Act.SETTING_CHANGE, Audit.EVERYWHERE, subject, Map.of()))));
            }
            for (Future<?> one : all) one.get();
        }
        until(() -> left() == 0);
        assertEquals(0, left());
        var verdict = Chains.verify(first.getBean(Database.class).owner(), anchors());
        assertEquals(List.of(), verdict.breaches());
        long numbers = world.asOwner(db -> db.sql("select count(distinct number) from audit_chain")
                .query(Long.class)
                .single());
        assertEquals(verdict.sealed(), numbers);
    }

    /** 公钥在第一次立锚时才有：启动五秒以后。 */
    private static Path anchors() throws InterruptedException {
        Path anchors = folder.resolve("anchors");
        until(() -> Files.exists(anchors.resolve("anchor.pub")));
        return anchors;
    }

    private static long left() {
        return world.asOwner(db -> db.sql(
                        "select count(*) from audit_events e where not exists (select 1 from audit_chain c where c.event_id = e.id)")
                .query(Long.class)
                .single());
    }
}
