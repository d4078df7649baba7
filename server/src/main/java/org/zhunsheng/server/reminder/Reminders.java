package org.zhunsheng.server.reminder;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 每分钟看一次该不该写、有没有要寄的。自己一个线程：邮件服务器不答话，别的后台工作照常。 */
@Component
class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int STOPPING_SECONDS = 2;

    private final MailSettings settings;
    private final Composer composer;
    private final Delivery delivery;
    private final List<Mailing> others;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService thread;

    Reminders(MailSettings settings, Composer composer, Delivery delivery, List<Mailing> others, Clock clock) {
        this.settings = settings;
        this.composer = composer;
        this.delivery = delivery;
        this.others = others;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!settings.enabled()) return;
        ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reminders").daemon().factory());
        own.scheduleWithFixedDelay(this::onTime, 1, 1, TimeUnit.MINUTES);
        thread = own;
    }

    private void onTime() {
        try {
            run();
        } catch (RuntimeException failed) {
            LOG.warn("the reminders failed and will be tried again", failed);
        }
    }

    /** 到了时候就写、就寄；没有设邮件服务器的，什么也不做。 */
    void run() {
        if (!settings.enabled()) return;
        ZonedDateTime now = clock.instant().atZone(ZoneId.systemDefault());
        LocalDate today = now.toLocalDate();
        if (now.getHour() >= settings.hour()) composer.compose(today);
        delivery.deliver(today);
        others.forEach(one -> one.mail(today));
    }

    /** 正在寄的等一等就走：寄到一半的不再寄。 */
    @PreDestroy
    void stop() throws InterruptedException {
        ScheduledExecutorService own = thread;
        if (own == null) return;
        own.shutdownNow();
        own.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS);
    }
}
