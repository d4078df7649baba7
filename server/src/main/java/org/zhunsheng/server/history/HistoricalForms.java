package org.zhunsheng.server.history;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.form.Form;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 看历史自评表。收下的表是自己的数据：由交换格式读回，不必另起进程。 */
@Component
class HistoricalForms {

    private final HistoricalFormStore store;
    private final HistoryReach reach;

    HistoricalForms(HistoricalFormStore store, HistoryReach reach) {
        this.store = store;
        this.reach = reach;
    }

    /** 近的年份在前，同一年后收的在前；撤回的、被代替的也在。 */
    @Transactional(readOnly = true)
    List<HistoricalForm> list(long project) {
        reach.read(project);
        return store.list(project, reach.seen());
    }

    @Transactional(readOnly = true)
    HistoricalForm find(long project, long id) {
        return list(project).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /**
     * 打开的一张。
     *
     * @param form 更正了的表；更正之前的字在来源里
     */
    record Opened(HistoricalForm it, HistoricalFormStore.Content content, Form form) {}

    @Transactional(readOnly = true)
    Opened open(long project, long id) {
        return open(find(project, id));
    }

    private Opened open(HistoricalForm it) {
        HistoricalFormStore.Content content =
                store.content(it.id(), reach.seen()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        try {
            Form form = FormJson.restore(content.form(), List.of(content.corrections()))
                    .getFirst();
            return new Opened(it, content, form);
        } catch (Unreadable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 这个项目或它的上年项目，那一年之前最近一年有效的一张；没有的为空。 */
    @Transactional(readOnly = true)
    Optional<Opened> before(long project, int year) {
        return store.before(project, year, reach.seen()).map(this::open);
    }
}
