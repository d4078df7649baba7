package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** 内嵌的 PostgreSQL，一个文件夹一个。只在回环地址上，只凭口令；死了会重新启动；由打开的人关闭。 */
public final class Postgres implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    /** 系统给的空闲端口，到用的时候可能已被别人占去。 */
    private static final int PORT_TRIES = 3;

    private final FolderLock lock;
    private final Postmaster postmaster;
    private final String secret;
    private final boolean adopted;
    private final Watchdog watchdog;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Postgres(FolderLock lock, Postmaster postmaster, String secret, boolean adopted) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.secret = secret;
        this.adopted = adopted;
        this.watchdog = new Watchdog(postmaster);
    }

    /** 启动这个文件夹的服务器，或认领已在运行的；第一次先建库。直到接受连接才返回。 */
    public static Postgres start(PostgresSettings settings) throws PostgresProblem {
        return start(settings, Launch::choose);
    }

    /** 怎样连到正在运行的。 */
    public record Address(int port, String secret) {}

    /** 别的进程（服务）启动的、正在这个文件夹上运行的；没有就为空。只连接，不看管。 */
    public static Optional<Address> running(PostgresSettings settings) {
        Folder folder = Folder.open(settings.folder());
        try {
            Optional<PidFile> file = PidFile.read(folder.cluster()).filter(PidFile::running);
            if (file.isEmpty()) return Optional.empty();
            String secret = Secret.read(folder);
            return Probe.ask(file.get().port(), secret, folder.cluster()) == Probe.OURS
                    ? Optional.of(new Address(file.get().port(), secret))
                    : Optional.empty();
        } catch (IOException failed) {
            throw folder.problem(failed);
        }
    }

    /** 怎样选身份。 */
    interface Choice {
        Launch of(Folder folder, Binaries binaries);
    }

    static Postgres start(PostgresSettings settings, Choice choice) {
        Folder folder = Folder.open(settings.folder());
        FolderLock lock = FolderLock.take(folder);
        try {
            return start(settings, folder, lock, choice);
        } catch (IOException failed) {
            lock.close();
            throw folder.problem(failed);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static Postgres start(PostgresSettings settings, Folder folder, FolderLock lock, Choice choice)
            throws IOException {
        boolean exists = Cluster.exists(folder);
        Binaries binaries = Binaries.of(folder);
        Launch launch = choice.of(folder, binaries);
        Postmaster postmaster = new Postmaster(folder, binaries, launch);
        if (exists && postmaster.adopt(Secret.read(folder)))
            return new Postgres(lock, postmaster, Secret.read(folder), true);
        freePort(settings.port());
        if (!exists) Cluster.create(folder, binaries, launch);
        String secret = Secret.read(folder);
        launch(settings, folder, launch, postmaster);
        return new Postgres(lock, postmaster, secret, false);
    }

    private static void launch(PostgresSettings settings, Folder folder, Launch launch, Postmaster postmaster)
            throws IOException {
        for (int left = settings.port() == 0 ? PORT_TRIES : 1; ; left--) {
            Configuration.write(folder, launch, freePort(settings.port()), settings.settings());
            try {
                postmaster.start();
                return;
            } catch (PostgresProblem problem) {
                if (problem.trouble() != PostgresTrouble.PORT_TAKEN) throw problem;
                if (left == 1) throw new PostgresProblem(problem, PostgresTrouble.PORT_TAKEN, settings.port());
            }
        }
    }

    private static int freePort(int wanted) {
        try (ServerSocket probe = new ServerSocket(wanted, 1, loopback())) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            throw new PostgresProblem(taken, PostgresTrouble.PORT_TAKEN, wanted);
        }
    }

    /** 恰是 {@link #HOST}：Java 的回环地址可以是 ::1。 */
    static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1});
    }

    /** 回环地址。 */
    public String host() {
        return HOST;
    }

    public int port() {
        return postmaster.port();
    }

    /** 超级用户的名字。 */
    public String superuser() {
        return Cluster.SUPERUSER;
    }

    /** 超级用户的口令。 */
    public String secret() {
        return secret;
    }

    /** 是认领的，不是新启动的。 */
    public boolean adopted() {
        return adopted;
    }

    /** 服务器的进程活着；死了而且不再重启的，一直是否。 */
    public boolean alive() {
        return !closed.get() && postmaster.alive();
    }

    long pid() {
        return postmaster.pid();
    }

    /** 服务器死了又重新启动之后要做的事，例如丢掉旧的连接。 */
    public void onRestart(Runnable listener) {
        watchdog.listen(listener);
    }

    /** 断开所有连接，停下，等它停完。 */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) return;
        watchdog.close();
        postmaster.stop();
        lock.close();
    }
}
