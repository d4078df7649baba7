package org.zhunsheng.server.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** 看管：死了就再启动，一分钟里至多五次，免得坏了的一直空转；过了这一分钟再试。 */
final class Watchdog implements Runnable {

    private static final long PAUSE = 250;
    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Postgres postgres;
    private final Deque<Instant> attempts = new ArrayDeque<>();

    Watchdog(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public void run() {
        try {
            while (!postgres.closing()) {
                Thread.sleep(PAUSE);
                if (postgres.died() && mayTry()) postgres.restart();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean mayTry() {
        Instant now = Instant.now();
        while (!attempts.isEmpty() && attempts.peekFirst().plus(WINDOW).isBefore(now)) attempts.removeFirst();
        if (attempts.size() >= MOST) return false;
        attempts.addLast(now);
        return true;
    }
}
