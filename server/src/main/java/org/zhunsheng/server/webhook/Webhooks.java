package org.zhunsheng.server.webhook;

import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.web.LoggedFailure;

/** 每秒看一次有没有要送的。一个订阅一个线程，同时至多几个：一个慢的对方不耽误别的，也占不满数据库的连接。 */
@Component
class Webhooks {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final int TOGETHER = 8;
    private static final int STOPPING_SECONDS = 2;

    private final Courier courier;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());
    private final Semaphore free = new Semaphore(TOGETHER);

    Webhooks(Courier courier) {
        this.courier = courier;
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1500)
    void onTime() {
        try {
            start();
        } catch (RuntimeException failed) {
            LOG.warn("the webhooks failed and will be tried again", LoggedFailure.of(failed));
        }
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        courier.forget();
    }

    private void start() {
        Set<Long> begun = new HashSet<>();
        while (free.tryAcquire()) {
            Optional<Claimed> next = Optional.empty();
            try {
                next = courier.claim(begun);
            } finally {
                if (next.isEmpty()) free.release();
            }
            if (next.isEmpty()) return;
            Claimed claimed = next.get();
            begun.add(claimed.id());
            threads.submit(() -> deliver(claimed));
        }
    }

    private void deliver(Claimed claimed) {
        try {
            courier.deliver(claimed);
        } catch (RuntimeException failed) {
            LOG.warn("subscription {} failed and will be tried again", claimed.id(), LoggedFailure.of(failed));
        } finally {
            free.release();
        }
    }

    /** 正在送的等一等就走：没有记下的那一件，由别的节点再送一次。 */
    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS)) threads.shutdownNow();
    }
}
