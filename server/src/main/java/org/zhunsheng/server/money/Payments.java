package org.zhunsheng.server.money;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.intake.Batches;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 支付：看、合计、导出、接口交来的一批。 */
@Component
class Payments {

    static final int MOST = 1000;

    private final MoneyReach reach;
    private final PaymentStore store;
    private final Batches batches;
    private final Audit audit;

    Payments(MoneyReach reach, PaymentStore store, Batches batches, Audit audit) {
        this.reach = reach;
        this.store = store;
        this.batches = batches;
        this.audit = audit;
    }

    /**
     * 一页。
     *
     * @param total 筛选之下的全部，不只这一页
     * @param next 还有的，下一页从这个编号之后开始
     */
    record Page(
            List<Payment> payments,
            PaymentStore.Total total,
            @Nullable Long next) {

        public Amount sum() {
            return new Amount(total.amount());
        }
    }

    @Transactional(readOnly = true)
    Page list(long project, PaymentFilter filter, long after, int limit) {
        reach.read(project);
        List<Payment> found = store.list(project, filter, after, limit + 1, reach.scope());
        PaymentStore.Total total = store.total(project, filter, reach.scope());
        if (found.size() <= limit) return new Page(found, total, null);
        return new Page(found.subList(0, limit), total, found.get(limit - 1).id());
    }

    /** 一边读一边给；记入审计。 */
    @Transactional
    void export(long project, PaymentFilter filter, String format, Consumer<Payment> reader) {
        Project it = reach.read(project);
        Map<String, String> detail = new TreeMap<>(Map.of("format", format));
        if (filter.year() != null) detail.put("year", filter.year().toString());
        audit.done(Act.PAYMENT_EXPORT, it.place(), "project:" + project, detail);
        store.all(project, filter, reach.scope(), reader);
    }

    /** 这个项目的一批：与导入同样的核对，有错误的行不写，别的写。 */
    @Transactional
    List<Batches.Outcome> add(long project, List<Map<String, String>> rows, Language language) {
        Project it = reach.write(project);
        if (rows.isEmpty() || rows.size() > MOST) throw new Refused(MoneyProblem.BATCH_SIZE);
        rows.forEach(row -> row.put("project", it.code()));
        return batches.apply(PaymentIntake.KIND, it.organizationId(), rows, language);
    }
}
