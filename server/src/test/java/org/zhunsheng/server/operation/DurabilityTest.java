package org.zhunsheng.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhunsheng.audit.ChainVerifier;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.audit.Chains;
import org.zhunsheng.server.database.DatabaseSettings;
import org.zhunsheng.server.database.OwnerDatabase;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/**
 * 答应了的一件也不丢：几个人不停地建令牌，随机的时刻用 kill -9 杀掉服务或 PostgreSQL；之后每一个答应过的都在，连同它的审计，
 * 链核对得上。次数用 -Dzhunsheng.kills 改；种子印出来，用 -Dzhunsheng.seed 重来。
 */
class DurabilityTest {

    private static final int WRITERS = 4;

    /** 杀之前至少又做成这么多：杀得太早，什么也没答应，就什么也没试到。 */
    private static final int BETWEEN_KILLS = 2 * WRITERS;

    @TempDir
    Path folder;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean finished = new AtomicBoolean();
    private final AtomicInteger number = new AtomicInteger();
    private final List<Long> recovered = new ArrayList<>();

    @Test
    void everyAcknowledgedWriteSurvivesKilling() throws Exception {
        int kills = Integer.getInteger("zhunsheng.kills", 5);
        long seed = Long.getLong("zhunsheng.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int port = ServerProcess.freePort();
        ServerProcess server = ServerProcess.start(folder, port);
        try {
            List<Thread> writers = startWriters(port);
            int ofServer = 0;
            for (int i = 0; i < kills; i++) {
                awaitWrites(server);
                Thread.sleep(random.nextInt(1200));
                if (random.nextBoolean()) {
                    server = killServer(server, port);
                    ofServer++;
                } else {
                    killPostgres(server);
                }
            }
            awaitWrites(server);
            finished.set(true);
            for (Thread writer : writers) writer.join();
            verify();
            report(kills, ofServer);
        } finally {
            finished.set(true);
            server.close();
        }
    }

    private List<Thread> startWriters(int port) throws Exception {
        List<Thread> writers = new ArrayList<>();
        try (OwnerDatabase database = OwnerDatabase.existing(settings())) {
            World world = new World(database.owner());
            for (int i = 0; i < WRITERS; i++) {
                long account = world.account("writer-" + i, 1);
                world.grant(account, Role.AUDITOR, 1);
                // 确认身份在将来，测得再久也不过期
                String session = world.session(account, Duration.ofHours(-2));
                writers.add(Thread.ofVirtual().start(() -> write(port, session)));
            }
        }
        return writers;
    }

    private DatabaseSettings settings() {
        return new DatabaseSettings(folder, null, 0, 2);
    }

    private void write(int port, String session) {
        Visitor visitor = new Visitor(port).with(session);
        while (!finished.get()) {
            String name = "kept-" + number.incrementAndGet();
            try {
                HttpResponse<String> answer =
                        visitor.post("/my-account/tokens", Map.of("name", name, "permissions", "audit.read"));
                if (answer.statusCode() == 200 && answer.body().contains("zsp_")) acknowledged.add(name);
            } catch (RuntimeException cut) {
                pause(); // 没有得到回答，不算答应
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private ServerProcess killServer(ServerProcess server, int port) throws Exception {
        server.process().destroyForcibly().waitFor();
        server.close();
        long start = System.nanoTime();
        ServerProcess next = ServerProcess.start(folder, port);
        recovered.add(System.nanoTime() - start);
        return next;
    }

    /** 服务自己把它启动起来，不必有人管。 */
    private void killPostgres(ServerProcess server) throws Exception {
        long postmaster = Long.parseLong(java.nio.file.Files.readAllLines(folder.resolve("cluster/postmaster.pid"))
                .getFirst()
                .strip());
        assertTrue(ProcessHandle.of(postmaster).orElseThrow().destroyForcibly());
        long start = System.nanoTime();
        // 以做成了新的为准：刚杀掉的那一刻，已经查过的还会说“能用”
        awaitWrites(server);
        recovered.add(System.nanoTime() - start);
    }

    private void awaitWrites(ServerProcess server) throws Exception {
        int before = acknowledged.size();
        long start = System.nanoTime();
        while (acknowledged.size() < before + BETWEEN_KILLS) {
            if (System.nanoTime() - start > Duration.ofSeconds(90).toNanos())
                fail("no writes:\n" + server.standstill());
            Thread.sleep(50);
        }
    }

    private void verify() throws Exception {
        try (OwnerDatabase database = OwnerDatabase.existing(settings());
                Connection connection = database.owner().getConnection()) {
            JdbcClient db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            Set<String> lost = new HashSet<>(acknowledged);
            lost.removeAll(db.sql("""
                    select t.name from access_tokens t
                      join audit_events e on e.subject = 'token:' || t.id and e.action = 'token.create' and e.detail ->> 'name' = t.name
                    """).query(String.class).set());
            assertEquals(Set.of(), lost);
            waitUntilSealed(db);
            waitUntilAnchored();
            ChainVerifier.Verdict verdict = Chains.verify(database.owner(), folder.resolve("anchors"));
            assertEquals(List.of(), verdict.breaches());
            assertTrue(verdict.sealed() >= acknowledged.size(), verdict.toString());
        }
    }

    private static void waitUntilSealed(JdbcClient db) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (db.sql(
                            "select count(*) = 0 from audit_events e where not exists (select 1 from audit_chain c where c.event_id = e.id)")
                    .query(Boolean.class)
                    .single()) return;
            Thread.sleep(100);
        }
        throw new AssertionError("sealing did not catch up");
    }

    /** 每次都活不到立锚的，最后一次总会立。 */
    private void waitUntilAnchored() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (java.nio.file.Files.exists(folder.resolve("anchors/anchors.txt"))) return;
            Thread.sleep(100);
        }
        throw new AssertionError("no anchor");
    }

    private void report(int kills, int ofServer) {
        List<Long> sorted = recovered.stream().sorted().toList();
        System.out.printf(
                "durability: %d kills (%d server, %d PostgreSQL), %d acknowledged writes, none lost; back after %.1f s (median), %.1f s (longest)%n",
                kills,
                ofServer,
                kills - ofServer,
                acknowledged.size(),
                sorted.get(sorted.size() / 2) / 1e9,
                sorted.getLast() / 1e9);
    }
}
