package org.zhunsheng.server.webhook;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.event.Events;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 设立、更改、停、重送、移除订阅；每一件都记入审计，密钥只给一次。 */
@Component
class Subscriptions {

    private final SubscriptionStore store;
    private final Organizations organizations;
    private final Events events;
    private final Secrets secrets;
    private final Post post;
    private final Access access;
    private final Audit audit;

    Subscriptions(
            SubscriptionStore store,
            Organizations organizations,
            Events events,
            Secrets secrets,
            Post post,
            Access access,
            Audit audit) {
        this.store = store;
        this.organizations = organizations;
        this.events = events;
        this.secrets = secrets;
        this.post = post;
        this.access = access;
        this.audit = audit;
    }

    /** 一个订阅，与只给这一次的密钥。 */
    record Opened(Subscription subscription, String secret) {}

    @Transactional(readOnly = true)
    List<Subscription> list(long before, int limit) {
        return store.list(scope(), before, limit);
    }

    @Transactional(readOnly = true)
    Subscription find(long id) {
        return store.find(id, scope()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 从现在的最后一号之后送起。 */
    @Transactional
    Opened create(long organization, Wish wish) {
        String place = organizations.find(organization).place();
        access.require(Permission.SETTING_WRITE, place);
        post.check(wish.url());
        byte[] secret = Secrets.fresh();
        long id = store.add(organization, wish, events.last());
        store.keep(id, secrets.sealed(secret, id));
        Subscription made = find(id);
        record(Act.SUBSCRIPTION_CREATE, made, words(made));
        return new Opened(made, Secrets.shown(secret));
    }

    @Transactional
    Subscription change(long id, int version, Wish wish) {
        Subscription before = find(id);
        post.check(wish.url());
        moved(store.change(id, version, wish, scope()));
        Subscription after = find(id);
        record(Act.SUBSCRIPTION_CHANGE, after, Map.of("before", words(before), "after", words(after)));
        return after;
    }

    /** 停了的不送，也不记送到别处；再开的时候从停的地方接着送。 */
    @Transactional
    Subscription stop(long id, int version) {
        moved(store.stop(id, version, scope()));
        return recorded(Act.SUBSCRIPTION_STOP, id, Map.of());
    }

    /** 接着送：从没有送成的那一号。 */
    @Transactional
    Subscription resume(long id, int version) {
        moved(store.resume(id, version, scope()));
        return recorded(Act.SUBSCRIPTION_RESUME, id, Map.of());
    }

    /** 从这一号之后重新送起；对方凭编号认出送过的。 */
    @Transactional
    Subscription replay(long id, int version, long after) {
        if (after < 0 || after > events.last()) throw new Refused(WebhookProblem.WISH);
        moved(store.restart(id, version, after, scope()));
        return recorded(Act.SUBSCRIPTION_REPLAY, id, Map.of("number", after));
    }

    /** 换一把密钥：旧的当即作废。 */
    @Transactional
    Opened renew(long id, int version) {
        byte[] secret = Secrets.fresh();
        moved(store.renew(id, version, secrets.sealed(secret, id), scope()));
        return new Opened(recorded(Act.SUBSCRIPTION_RENEW, id, Map.of()), Secrets.shown(secret));
    }

    @Transactional
    void remove(long id, int version) {
        Subscription before = find(id);
        moved(store.remove(id, version, scope()));
        record(Act.SUBSCRIPTION_REMOVE, before, words(before));
    }

    private static void moved(boolean done) {
        if (!done) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
    }

    private Subscription recorded(Act act, long id, Map<String, ?> detail) {
        Subscription after = find(id);
        record(act, after, detail);
        return after;
    }

    private void record(Act act, Subscription it, Map<String, ?> detail) {
        audit.done(act, it.place(), it.subject(), detail);
    }

    private static Map<String, ?> words(Subscription it) {
        return Map.of("name", it.name(), "url", it.url(), "types", it.types());
    }

    Scope scope() {
        return access.scope(Permission.SETTING_WRITE);
    }
}
