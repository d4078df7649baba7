package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** 数据本身：看它在不在、全不全、是不是这个版本；没有就建。 */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final List<String> NEEDED = List.of("global/pg_control", "base", "pg_wal", "pg_xact");

    /** 会话里的错误由应用记；语句的错误文字里会有填报的内容，不进数据库的日志。后台进程照记。 */
    private static final String QUIET = "alter role all set log_min_messages = 'log'\n";

    private Cluster() {}

    /** 已经有了数据，而且能用。 */
    static boolean exists(Folder folder) {
        Path cluster = folder.cluster();
        if (!Files.exists(cluster)) return false;
        String version = version(cluster);
        if (!version.equals(Binaries.MAJOR))
            throw new PostgresProblem(PostgresTrouble.OTHER_VERSION, cluster, version, Binaries.MAJOR);
        for (String needed : NEEDED)
            if (!Files.exists(cluster.resolve(needed)))
                throw new PostgresProblem(PostgresTrouble.CLUSTER_DAMAGED, cluster, needed);
        return true;
    }

    private static String version(Path cluster) {
        try {
            return Files.readString(cluster.resolve("PG_VERSION")).strip();
        } catch (IOException missing) {
            throw new PostgresProblem(missing, PostgresTrouble.CLUSTER_DAMAGED, cluster, "PG_VERSION");
        }
    }

    /** 在临时的名称下建，建好了才改名：中断了的，下次重来。 */
    static void create(Folder folder, Binaries binaries, Launch launch) throws IOException {
        folder.needSpace();
        Folder.delete(folder.unfinished());
        Folder.create(folder.unfinished());
        launch.own(folder.unfinished());
        String secret = Secret.create(folder);
        Path password = folder.root().resolve("cluster.password");
        Secret.write(password, secret);
        launch.own(password);
        try {
            run(folder, launch, "", initdb(folder, binaries, password));
        } finally {
            Files.deleteIfExists(password);
        }
        Path postgres = binaries.program("postgres");
        run(folder, launch, QUIET, List.of(postgres.toString(), "--single", "-D", unfinished(folder), "postgres"));
        Folder.rename(folder.unfinished(), folder.cluster());
    }

    private static List<String> initdb(Folder folder, Binaries binaries, Path password) {
        return List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + unfinished(folder),
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }

    private static String unfinished(Folder folder) {
        return folder.unfinished().toString();
    }

    private static void run(Folder folder, Launch launch, String input, List<String> command) {
        Launch.Outcome outcome = launch.run(folder, LIMIT, input, command);
        if (outcome.succeeded()) return;
        if (Folder.isFull(outcome.output())) throw folder.full();
        throw new PostgresProblem(PostgresTrouble.NOT_CREATED, outcome.output());
    }
}
