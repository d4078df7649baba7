package org.zhunsheng.server.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 送的记录，一页一页地看。 */
@Component
class DeliveryLog {

    private static final int PAGE = 100;

    private final DeliveryStore store;
    private final Subscriptions subscriptions;

    DeliveryLog(DeliveryStore store, Subscriptions subscriptions) {
        this.store = store;
        this.subscriptions = subscriptions;
    }

    /** @param next 下一页的 before；没有的为空 */
    record Part(List<DeliveryStore.Line> items, @Nullable Long next) {}

    @Transactional(readOnly = true)
    public Part part(Subscription of, long before, boolean failed) {
        List<DeliveryStore.Line> lines = store.list(of.id(), before, failed, subscriptions.scope(), PAGE + 1);
        Long next = lines.size() > PAGE ? lines.get(PAGE - 1).id() : null;
        return new Part(lines.stream().limit(PAGE).toList(), next);
    }
}
