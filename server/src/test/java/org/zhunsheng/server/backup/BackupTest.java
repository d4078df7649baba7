package org.zhunsheng.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhunsheng.server.Server;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.audit.Chains;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.postgres.TestPostgres;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;
import tools.jackson.databind.json.JsonMapper;

/** 备份与恢复：服务运行着备份，恢复到新的地方一样；坏的、不该的，什么也不动。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BackupTest {

    private static final String PASSPHRASE = "correct horse battery staple";

    /** 口令推得快的备份：不试口令的，不必每次都花一秒。 */
    private static final int QUICK = 10;

    @TempDir
    Path temporary;

    @Autowired
    private Database database;

    @Autowired
    private Environment environment;

    @Value("${zhunsheng.database.url}")
    private String url;

    @Value("${zhunsheng.database.folder}")
    private Path folder;

    private Path passphrase;
    private String session;
    private String said = "";

    @BeforeEach
    void aWorldWithContent() throws IOException {
        passphrase = Files.writeString(temporary.resolve("passphrase"), PASSPHRASE + "\n");
        World world = new World(database);
        long unit = world.organization(1, "bureau", "某市财政局\t\"引号\"\\反斜\n换行");
        long account = world.account("keeper-" + unit, unit);
        world.grant(account, Role.AUDITOR, 1);
        session = world.session(account);
        world.file(unit, account, "表.pdf");
        for (int i = 0; i < 50; i++) world.event(unit, "某事 " + i);
        Path content = folder.resolve("files").resolve("ab").resolve("abcdef" + unit);
        Files.createDirectories(content.getParent());
        Files.write(content, new byte[] {0, 1, 2, (byte) 255});
    }

    private int run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = BackupCommand.run(stream, stream, args);
        said = out.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private int backup(Path file) {
        return run("backup", file.toString(), "--passphrase-file", passphrase.toString(), database(url), place(folder));
    }

    /** 一份好的备份，口令推得快。 */
    private Path quickBackup(String name) {
        BackupFile file = new BackupFile(temporary.resolve(name), PASSPHRASE.getBytes(StandardCharsets.UTF_8), QUICK);
        new Backup(database.owner(), Places.of(environment), "test").write(file);
        return file.path();
    }

    private int restore(Path file, String target, Path into) {
        return run(
                "restore", file.toString(), "--passphrase-file", passphrase.toString(), database(target), place(into));
    }

    private static String database(String url) {
        return "--zhunsheng.database.url=" + url;
    }

    private static String place(Path folder) {
        return "--zhunsheng.database.folder=" + folder;
    }

    @Test
    void theRestoredIsTheSameAndTheServerGoesOnFromIt() throws Exception {
        Path file = temporary.resolve("full.age");
        assertEquals(0, backup(file), said);
        String target = TestPostgres.createDatabase();
        Path into = temporary.resolve("restored");
        assertEquals(0, restore(file, target, into), said);
        assertEquals(fingerprints(database.owner()), fingerprints(owner(target)));
        assertEquals(hashes(folder.resolve("files")), hashes(into.resolve("files")));
        assertEquals(hashes(folder.resolve("keys")), hashes(into.resolve("keys")));
        assertEquals(
                "[OWNER_READ, OWNER_WRITE]",
                Files.getPosixFilePermissions(into.resolve("keys/master.key")).stream()
                        .sorted()
                        .toList()
                        .toString());
        try (ConfigurableApplicationContext again = serve(target, into)) {
            int other = Integer.parseInt(again.getEnvironment().getProperty("local.server.port", "0"));
            assertEquals(200, new Visitor(other).with(session).get("/tasks").statusCode());
            DataSource owner = again.getBean(Database.class).owner();
            assertEquals(1, count(owner, "select count(*) from audit_events where action = 'system.restore'"));
            waitUntilSealed(owner);
            assertEquals(
                    List.of(), Chains.verify(owner, into.resolve("anchors")).breaches());
            new World(again.getBean(Database.class)).organization(1, "bureau", "恢复以后新建的");
        }
    }

    private static ConfigurableApplicationContext serve(String target, Path into) {
        return new SpringApplicationBuilder(Server.class)
                .run(
                        "--server.port=0",
                        database(target),
                        place(into),
                        "--zhunsheng.password.memory=1024",
                        "--zhunsheng.password.rounds=1");
    }

    private static void waitUntilSealed(DataSource owner) throws Exception {
        for (int i = 0; i < 100; i++) {
            if (count(
                            owner,
                            "select count(*) from audit_events e where not exists (select 1 from audit_chain c where c.event_id = e.id)")
                    == 0) return;
            Thread.sleep(100);
        }
        throw new AssertionError("not sealed");
    }

    private static long count(DataSource owner, String sql) throws Exception {
        try (Connection connection = owner.getConnection()) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(sql)
                    .query(Long.class)
                    .single();
        }
    }

    private static DataSource owner(String target) {
        org.postgresql.ds.PGSimpleDataSource source = new org.postgresql.ds.PGSimpleDataSource();
        source.setUrl(target);
        source.setOptions("-c zhunsheng.owner=on");
        source.setCurrentSchema("zhunsheng");
        return source;
    }

    /** 每张表的行数与内容，不经要测的代码；此后才有的（封存的进度、两件事的审计、事务号）不算。 */
    private static Map<String, String> fingerprints(DataSource owner) throws Exception {
        Map<String, String> all = new TreeMap<>();
        try (Connection connection = owner.getConnection()) {
            JdbcClient db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (String table : db.sql(
                            "select relname from pg_class where relnamespace = 'zhunsheng'::regnamespace "
                                    + "and relkind = 'r' and relname not in ('audit_progress', 'audit_chain', 'flyway_schema_history')")
                    .query(String.class)
                    .list())
                all.put(
                        table,
                        db.sql("select count(*) || ' ' || coalesce(md5(string_agg(j::text, ',' order by j::text)), '') "
                                        + "from (select to_jsonb(t) - 'xid' as j from " + table + " t) x "
                                        + "where coalesce(j ->> 'action', '') not like 'system.%'")
                                .query(String.class)
                                .single());
        }
        return all;
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (var walk = Files.walk(folder)) {
            for (Path one : walk.filter(Files::isRegularFile).toList()) {
                Digest digest = new Digest();
                digest.over(Files.newInputStream(one)).readAllBytes();
                all.put(folder.relativize(one).toString(), digest.hex());
            }
        }
        return all;
    }

    @Test
    void aDamagedFileIsRefusedBeforeAnythingIsTouched() throws Exception {
        byte[] whole = Files.readAllBytes(quickBackup("whole.age"));
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<byte[]> bad = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            byte[] flipped = whole.clone();
            flipped[200 + random.nextInt(whole.length - 200)] ^= (byte) (1 << random.nextInt(8));
            bad.add(flipped);
        }
        bad.add(java.util.Arrays.copyOf(whole, whole.length - 1));
        bad.add(java.util.Arrays.copyOf(whole, 150 + random.nextInt(whole.length - 200)));
        byte[] longer = java.util.Arrays.copyOf(whole, whole.length + 1);
        bad.add(longer);
        String target = TestPostgres.createDatabase();
        Path into = temporary.resolve("untouched");
        for (byte[] content : bad) {
            Path damaged = Files.write(temporary.resolve("damaged.age"), content);
            assertEquals(3, restore(damaged, target, into), said);
            assertTrue(said.startsWith("P-724"), said);
        }
        assertFalse(Files.exists(into));
        assertEquals(0, count(owner(target), "select count(*) from pg_namespace where nspname = 'zhunsheng'"));
    }

    @Test
    void aWrongOrMissingOrShortPassphraseIsRefused() throws Exception {
        Path file = temporary.resolve("locked.age");
        assertEquals(3, run("backup", file.toString(), database(url), place(folder)));
        assertTrue(said.startsWith("P-721"), said);
        Files.writeString(passphrase, "short");
        assertEquals(3, backup(file));
        assertTrue(said.startsWith("P-722"), said);
        Files.writeString(passphrase, PASSPHRASE);
        assertEquals(0, backup(file), said);
        Files.writeString(passphrase, PASSPHRASE + "!");
        Path into = temporary.resolve("locked");
        assertEquals(3, restore(file, TestPostgres.createDatabase(), into));
        assertTrue(said.startsWith("P-723"), said);
        assertFalse(Files.exists(into));
    }

    @Test
    void aPlaceThatIsNotEmptyIsLeftAlone() {
        Path file = quickBackup("again.age");
        assertEquals(3, backup(file));
        assertTrue(said.startsWith("P-727"), said);
        assertEquals(3, restore(file, url, temporary.resolve("elsewhere")));
        assertTrue(said.startsWith("P-726"), said);
        assertEquals(3, restore(file, TestPostgres.createDatabase(), folder));
        assertTrue(said.startsWith("P-726"), said);
        assertEquals(0, run("restore", file.toString(), "--check", "--passphrase-file", passphrase.toString()), said);
        assertEquals(4, run("restore"));
    }

    @Test
    void aNewerSchemaIsRefused() throws Exception {
        Path file = temporary.resolve("newer.age");
        Manifest newer =
                new Manifest(1, "9.9", "2999.01.01.01", "2999-01-01T00:00:00Z", List.of(), Map.of(), List.of());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                ZipOutputStream zip =
                        new BackupFile(file, PASSPHRASE.getBytes(StandardCharsets.UTF_8), QUICK).write(channel)) {
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(new JsonMapper().writeValueAsBytes(newer));
            zip.closeEntry();
        }
        Path into = temporary.resolve("newer");
        assertEquals(3, restore(file, TestPostgres.createDatabase(), into));
        assertTrue(said.startsWith("P-725"), said);
        assertFalse(Files.exists(into));
    }
}
