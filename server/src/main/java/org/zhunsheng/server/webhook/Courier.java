package org.zhunsheng.server.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.event.Event;
import org.zhunsheng.server.event.Events;
import tools.jackson.databind.json.JsonMapper;

/**
 * 把一个订阅的事件一件一件按编号送去：一件收下了才送下一件。送的时候不占着数据库；送到第几号、记录，一起写。
 * 没有送成的隔一、二、四……分钟再送同一件，至多隔一小时；接连几次不成，暂停。
 */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int PART = 50;
    private static final int LONGEST_MINUTES = 60;

    private final DeliveryStore store;
    private final Events events;
    private final Secrets secrets;
    private final Post post;
    private final WebhookSettings settings;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Courier(
            DeliveryStore store,
            Events events,
            Secrets secrets,
            Post post,
            WebhookSettings settings,
            Audit audit,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager manager) {
        this.store = store;
        this.events = events;
        this.secrets = secrets;
        this.post = post;
        this.settings = settings;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** 取一个该送的；别的节点在送的、这一轮送过的，不取。 */
    Optional<Claimed> claim(Set<Long> done) {
        return job(() -> store.claim(events.last(), clock.instant(), done.toArray(Long[]::new)));
    }

    void forget() {
        job(() -> {
            store.forget(clock.instant());
            return true;
        });
    }

    /** 送到没有了、没有送成、或者不再归这个节点为止。 */
    void deliver(Claimed first) {
        Claimed it = first;
        boolean goesOn = true;
        while (goesOn) {
            Claimed now = it;
            Events.Part part = job(() -> events.below(now.place(), now.types(), now.position(), PART));
            for (Event event : part.items()) {
                it = send(it, event).orElse(null);
                if (it == null) return;
            }
            if (part.next() > it.position()) {
                it = it.at(part.next(), it.previous());
                goesOn = job(advancing(it)); // 后面的都不要：看过了
            }
            goesOn = goesOn && part.next() < part.last();
        }
        Claimed last = it;
        job(() -> {
            store.release(last);
            return true;
        });
    }

    private Supplier<Boolean> advancing(Claimed it) {
        return () -> store.advance(it);
    }

    private Optional<Claimed> send(Claimed it, Event event) {
        Instant at = clock.instant();
        long start = System.nanoTime();
        Message message = new Message("zs-" + it.id() + "-" + event.number(), at.getEpochSecond(), body(it, event));
        Outcome outcome = post(it, message);
        int millis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (!outcome.accepted())
            LOG.warn("{} event {} was not taken by subscription {}", outcome.code(), event.number(), it.id());
        boolean goesOn = job(() -> {
            store.log(it, event.number(), at, millis, outcome);
            return outcome.accepted() ? store.advance(it.at(event.number(), event.number())) : putOff(it, outcome);
        });
        return goesOn ? Optional.of(it.at(event.number(), event.number())) : Optional.empty();
    }

    /** 密钥解不开的（换了主密钥）也照没有送成办：暂停了，看得见，换一把密钥就好。 */
    private Outcome post(Claimed it, Message message) {
        try {
            return post.send(it.url(), secrets.opened(it.secret(), it.id()), message);
        } catch (IllegalStateException sealed) {
            return Outcome.failed(WebhookProblem.UNREACHABLE, sealed);
        }
    }

    private boolean putOff(Claimed it, Outcome outcome) {
        Instant now = clock.instant();
        if (it.failures() + 1 < settings.failures()) {
            long minutes = Math.min(LONGEST_MINUTES, 1L << Math.min(it.failures(), 6));
            store.postpone(it, now.plus(Duration.ofMinutes(minutes)));
        } else if (store.pause(it, now.atZone(ZoneId.systemDefault()).toLocalDate())) {
            audit.done(
                    Act.SUBSCRIPTION_PAUSE,
                    it.place(),
                    "subscription:" + it.id(),
                    Map.of("problem", outcome.code(), "failures", it.failures() + 1));
        }
        return false;
    }

    /** 事件，前面加上这个订阅上一次送到的一号：对方凭它知道中间没有漏。 */
    private String body(Claimed it, Event event) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("previous", it.previous());
        body.put("event", event);
        return json.writeValueAsString(body);
    }

    private <T> T job(Supplier<T> work) {
        T done = Caller.system("job").run(() -> transactions.execute(status -> work.get()));
        if (done == null) throw new IllegalStateException("a transaction without a result");
        return done;
    }
}
