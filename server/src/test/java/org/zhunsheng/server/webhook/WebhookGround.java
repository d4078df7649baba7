package org.zhunsheng.server.webhook;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.event.Events;
import org.zhunsheng.server.event.Numbering;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.TestClock;
import tools.jackson.databind.json.JsonMapper;

/**
 * 送事件的试验场：一个地区，一个许可送到本机的送者，一个真的对方。送者的钟拨到很久以后，
 * 订阅也到那时才送得：服务自己的送者（不许送到本机）碰不着。
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class WebhookGround {

    static final WebhookSettings OPEN =
            new WebhookSettings(List.of("127.0.0.0/8", "::1"), true, Duration.ofSeconds(2), 3);

    @Autowired
    Database database;

    @Autowired
    Events events;

    @Autowired
    Numbering numbering;

    @Autowired
    SubscriptionStore subscriptionStore;

    @Autowired
    DeliveryStore deliveries;

    @Autowired
    Secrets secrets;

    @Autowired
    Organizations organizations;

    @Autowired
    Access access;

    @Autowired
    Audit audit;

    @Autowired
    JsonMapper json;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    Region region;
    long administrator;
    Receiver receiver;
    final TestClock clock = new TestClock();
    final Post post = new Post(new Networks(OPEN), OPEN);

    @BeforeEach
    void aRegionAndAReceiver() {
        region = new Region(database);
        administrator = region.account(Role.SYSTEM_ADMINISTRATOR, region.bureau);
        receiver = new Receiver();
        clock.reset();
        clock.forward(Duration.ofDays(3650));
    }

    @AfterEach
    void stop() {
        receiver.gate.countDown();
        receiver.close();
    }

    Subscriptions subscriptions() {
        return new Subscriptions(subscriptionStore, organizations, events, secrets, post, access, audit);
    }

    Courier courier(WebhookSettings settings) {
        return new Courier(
                deliveries,
                events,
                secrets,
                new Post(new Networks(settings), settings),
                settings,
                audit,
                json,
                clock,
                manager);
    }

    /** 新的订阅：从现在起，这个地区的；答编号与密钥。 */
    Subscriptions.Opened subscribe(String url, String... types) {
        number();
        Subscriptions.Opened made = asAdministrator(() -> transactions.execute(
                status -> subscriptions().create(region.bureau, Wish.of("预算系统", url, List.of(types)))));
        later(made.subscription().id());
        return made;
    }

    /** 服务自己的送者碰不着它。 */
    void later(long subscription) {
        update("update subscriptions set due_at = now() + interval '3000 days' where id = " + subscription);
    }

    <T> T asAdministrator(java.util.function.Supplier<T> work) {
        return region.as(administrator, Role.SYSTEM_ADMINISTRATOR, region.bureau, work);
    }

    /** 办成一件事，还没有编号。 */
    void happen(int level) {
        String place = region.world.asOwner(db -> db.sql("select place from organizations where id = " + region.unit)
                .query(String.class)
                .single());
        asAdministrator(() -> {
            transactions.executeWithoutResult(status -> audit.done(
                    Act.ORGANIZATION_RENAME,
                    place,
                    "organization:" + region.unit,
                    Map.of("level", level, "name", "改了的名称")));
            return true;
        });
    }

    /** 给提交了的都编上号；服务自己也在编。 */
    void number() {
        while (region.count("arriving_events") > 0) numbering.number();
    }

    /** 送这一个订阅，到没有得送为止；答轮到没有。 */
    boolean deliver(Courier courier, long subscription) {
        HashSet<Long> others = new HashSet<>();
        while (true) {
            Optional<Claimed> next = courier.claim(others);
            if (next.isEmpty()) return false;
            if (next.get().id() == subscription) {
                courier.deliver(next.get());
                return true;
            }
            others.add(next.get().id());
            release(next.get());
        }
    }

    private void release(Claimed other) {
        update("update subscriptions set claim = null, claimed_until = null where id = " + other.id());
    }

    void update(String sql) {
        region.world.asOwner(db -> db.sql(sql).update());
    }

    String told(long subscription, String column) {
        return region.world.asOwner(db -> db.sql("select " + column + " from subscriptions where id = " + subscription)
                .query(String.class)
                .single());
    }
}
