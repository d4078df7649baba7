package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 内嵌的 PostgreSQL：第一次启动时建库；上次崩溃留下还在运行的，接着用；死了就再启动。 */
public final class Postgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOPPING = Duration.ofSeconds(12);
    private static final long PAUSE = 20;

    private final PostgresSettings settings;
    private final FolderLock lock;
    private final Cluster cluster;
    private final String secret;
    private final int port;
    private final boolean adopted;
    private volatile long pid;
    private volatile boolean closing;

    private Postgres(PostgresSettings settings, FolderLock lock) throws IOException, InterruptedException {
        this.settings = settings;
        this.lock = lock;
        Binaries.unpack(settings.binaries());
        this.cluster = new Cluster(settings, Launch.here());
        this.secret = cluster.secret();
        cluster.prepare(secret);
        Optional<Cluster.Running> left = cluster.running();
        this.adopted = left.isPresent() && answers(left.get().port(), secret);
        this.port = adopted ? left.get().port() : settings.port() == 0 ? freePort() : settings.port();
        this.pid = adopted ? left.get().pid() : startAndWait();
        Thread.ofPlatform().daemon().name("postgres-watchdog").start(new Watchdog(this));
    }

    /** 启动这个文件夹的服务，到能连接为止。不行的，抛 {@link PostgresProblem}，说清怎样办。 */
    public static Postgres start(PostgresSettings settings) {
        FolderLock lock = null;
        try {
            lock = FolderLock.of(settings.folder());
            return new Postgres(settings, lock);
        } catch (IOException failed) {
            release(lock);
            throw PostgresProblem.notWritable(settings.folder(), failed);
        } catch (InterruptedException stopped) {
            release(lock);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (RuntimeException failed) {
            release(lock);
            throw failed;
        }
    }

    private static void release(@Nullable FolderLock lock) {
        try {
            if (lock != null) lock.close();
        } catch (IOException ignored) {
            // 进程结束时也会放开
        }
    }

    /** 怎样连到正在运行的。 */
    public record Address(int port, String secret) {}

    /** 别的进程（服务）启动的、正在这个文件夹上运行的；没有就为空。只连接，不看管。 */
    public static Optional<Address> running(PostgresSettings settings) {
        try {
            Optional<Cluster.Running> running = Cluster.running(settings).filter(Cluster.Running::ready);
            if (running.isEmpty()) return Optional.empty();
            Address address = new Address(
                    running.get().port(),
                    Files.readString(settings.secretFile()).strip());
            return answers(address.port(), address.secret()) ? Optional.of(address) : Optional.empty();
        } catch (IOException failed) {
            throw PostgresProblem.notReadable(settings.folder(), failed);
        }
    }

    private long startAndWait() throws IOException, InterruptedException {
        Process process = cluster.serve(port);
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            if (!process.isAlive()) break;
            boolean ready = cluster.running().filter(Cluster.Running::ready).isPresent();
            if (ready && answers(port, secret)) return process.pid();
            Thread.sleep(PAUSE);
        }
        process.destroy();
        throw PostgresProblem.failed("启动", settings.log(), Cluster.tail(settings.log()));
    }

    /** 这个端口上的是不是我们的：只有我们的认得这个口令。 */
    private static boolean answers(int port, String secret) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(Cluster.SUPERUSER);
        source.setPassword(secret);
        source.setConnectTimeout(5);
        try (Connection connection = source.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** 看管的线程问：该不该再启动。 */
    boolean died() {
        return !closing && !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    boolean closing() {
        return closing;
    }

    void restart() {
        try {
            LOG.error("PostgreSQL died, starting it again");
            pid = startAndWait();
        } catch (IOException | PostgresProblem failed) {
            LOG.error("PostgreSQL could not be started again", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    public String superuser() {
        return Cluster.SUPERUSER;
    }

    /** 超级用户的口令，生成的，只在密钥文件夹里。 */
    public String secret() {
        return secret;
    }

    /** 接着用了上次留下的。 */
    public boolean adopted() {
        return adopted;
    }

    public long pid() {
        return pid;
    }

    @Override
    public void close() {
        closing = true;
        try {
            Launch.stop(pid);
            Instant until = Instant.now().plus(STOPPING);
            while (alive() && Instant.now().isBefore(until)) Thread.sleep(PAUSE);
            if (alive()) LOG.warn("PostgreSQL is still stopping; the next start waits for it");
        } catch (IOException failed) {
            LOG.error("PostgreSQL could not be stopped", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            release(lock);
        }
    }

    private boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
