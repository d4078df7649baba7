package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 服务器的主进程：启动、认领、停下、看它活着没有。由 pg_ctl 启动，自成一个会话，终端的 Ctrl+C 到不了它。 */
final class Postmaster {

    private static final Duration STARTING = Duration.ofMinutes(10);
    private static final Duration STOPPING = Duration.ofMinutes(1);
    private static final Duration ANSWERING = Duration.ofMinutes(2);
    private static final long PAUSE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    private final Folder folder;
    private final Binaries binaries;
    private final Launch launch;
    private volatile long pid;
    private volatile int port;

    Postmaster(Folder folder, Binaries binaries, Launch launch) {
        this.folder = folder;
        this.binaries = binaries;
        this.launch = launch;
    }

    /** 启动并等到接受连接；设置已经写好。 */
    synchronized void start() throws IOException {
        launch.own(folder.cluster());
        launch.own(folder.logs());
        PidFile.disownIfStale(folder.cluster());
        Files.deleteIfExists(startLog());
        Logs before = Logs.now(folder.logs());
        Launch.Outcome outcome = control(STARTING, "start", "-l", startLog().toString());
        Optional<PidFile> file = PidFile.read(folder.cluster());
        if (!outcome.succeeded() || file.isEmpty()) throw failed(outcome, before.since());
        settle(file.get());
        LOG.info("PostgreSQL {} runs as process {} on port {}", Binaries.VERSION, pid, port);
    }

    private Path startLog() {
        return folder.logs().resolve("start.log");
    }

    private void settle(PidFile file) {
        pid = file.pid();
        port = file.port();
    }

    private PostgresProblem failed(Launch.Outcome outcome, String log) {
        if (Folder.isFull(log)) return folder.full();
        if (log.contains("could not bind IPv4 address"))
            return new PostgresProblem(PostgresTrouble.PORT_TAKEN, "of the settings");
        String reason = log.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((first, last) -> last)
                .orElse(outcome.output());
        return new PostgresProblem(PostgresTrouble.NOT_STARTED, reason, folder.logs());
    }

    /** 这里正有一个服务器在运行，是上次崩溃留下的：等它应答，认领它。正在停的，等它停完；没有的，不必管。 */
    synchronized boolean adopt(String secret) throws IOException {
        Optional<PidFile> file = PidFile.read(folder.cluster());
        if (file.isEmpty()) return false;
        long end = System.nanoTime() + ANSWERING.toNanos();
        while (file.get().running()) {
            switch (Probe.ask(file.get().port(), secret, folder.cluster())) {
                case OURS -> {
                    settle(file.get());
                    LOG.info("PostgreSQL adopted: process {} on port {}", pid, port);
                    return true;
                }
                case REFUSED -> throw problem(PostgresTrouble.SECRET_REFUSED, file.get(), folder.secret());
                case SILENT -> pause();
            }
            if (System.nanoTime() > end)
                throw problem(PostgresTrouble.NO_ANSWER, file.get(), ANSWERING.toSeconds(), folder.logs());
        }
        return false;
    }

    private PostgresProblem problem(PostgresTrouble trouble, PidFile file, Object... more) {
        return more.length == 1
                ? new PostgresProblem(trouble, folder.cluster(), file.pid(), more[0])
                : new PostgresProblem(trouble, folder.cluster(), file.pid(), more[0], more[1]);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    /** 断开所有连接，写好检查点，停下；一分钟还停不下的，不等检查点，下次启动时恢复。 */
    synchronized void stop() {
        if (!alive()) return;
        Launch.Outcome outcome = control(STOPPING, "stop", "-m", "fast");
        if (alive()) {
            LOG.warn("PostgreSQL did not stop in time: {}", outcome.output());
            control(STOPPING, "stop", "-m", "immediate");
        }
        if (alive()) ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        LOG.info("PostgreSQL stopped");
    }

    private Launch.Outcome control(Duration limit, String action, String... more) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("pg_ctl").toString(),
                action,
                "-D",
                folder.cluster().toString(),
                "-w",
                "-s",
                "-t",
                Long.toString(limit.toSeconds())));
        command.addAll(List.of(more));
        return launch.run(folder, limit.plusSeconds(10), "", command);
    }

    boolean alive() {
        return PidFile.alive(pid);
    }

    long pid() {
        return pid;
    }

    int port() {
        return port;
    }
}
