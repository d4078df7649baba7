package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 看护：服务器死了就重新启动，每次多等一会儿；接连不成的就不再试，由 {@link Postgres#alive()} 说明。 */
final class Watchdog implements AutoCloseable {

    /** 每次重启之前等多少毫秒。 */
    private static final List<Integer> PAUSES = List.of(0, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 30_000);

    private static final int LOOK = 200;
    /** 活过这么久，就算好了，重新数起。 */
    private static final long HEALTHY = 60_000_000_000L;

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private final Postmaster postmaster;
    private final List<Integer> pauses;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::watch, "postgres-watchdog");
    private volatile boolean closed;

    Watchdog(Postmaster postmaster) {
        this(postmaster, PAUSES);
    }

    Watchdog(Postmaster postmaster, List<Integer> pauses) {
        this.postmaster = postmaster;
        this.pauses = pauses;
        thread.setDaemon(true);
        thread.start();
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** 还在看护；不再试了、关了的为否。 */
    boolean watching() {
        return thread.isAlive();
    }

    private void watch() {
        int attempts = 0;
        long since = System.nanoTime();
        while (sleep(LOOK)) {
            if (postmaster.alive()) continue;
            if (System.nanoTime() - since > HEALTHY) attempts = 0;
            if (attempts == pauses.size()) {
                LOG.error("PostgreSQL died {} times in a row; it is not restarted any more", attempts);
                return;
            }
            if (!sleep(pauses.get(attempts++))) return;
            restart(attempts);
            since = System.nanoTime();
        }
    }

    private void restart(int attempt) {
        LOG.warn("PostgreSQL died, restart {} of {}", attempt, pauses.size());
        try {
            postmaster.start();
        } catch (IOException | PostgresProblem failed) {
            if (!closed) LOG.error("PostgreSQL was not restarted: {}", failed.getMessage());
            return;
        }
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException failed) {
                LOG.error("listener of the restart failed", failed);
            }
        }
    }

    private boolean sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            return false;
        }
        return !closed;
    }

    /** 先不再看护，后停服务器。 */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            if (!thread.equals(Thread.currentThread())) thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
