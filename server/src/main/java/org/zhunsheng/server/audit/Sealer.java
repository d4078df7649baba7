package org.zhunsheng.server.audit;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.audit.AuditChain;
import org.zhunsheng.audit.AuditEvent;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.web.LoggedFailure;

/**
 * 封存者：每秒把已提交的事件接到链上。写事件的不等它；几个节点只有一个在封存。
 * 事务还没有结束的事件不越过去：前面可能还会冒出更早的。
 */
@Component
class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 5000;

    private final ChainStore chain;
    private final TransactionTemplate transactions;

    Sealer(ChainStore chain, PlatformTransactionManager manager) {
        this.chain = chain;
        // 范围在事务开始时就定了：不借用别人的事务
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** 封存眼下能封存的全部；数据库一时不能用的，下一次再来。答封存了多少。 */
    int seal() {
        int total = 0;
        try {
            for (int sealed = BATCH; sealed == BATCH; total += sealed) sealed = batch();
        } catch (RuntimeException failed) {
            LOG.warn("sealing failed, it is tried again", LoggedFailure.of(failed));
        }
        return total;
    }

    private int batch() {
        return Caller.system("seal").run(() -> transactions.execute(status -> chain.alone() ? append() : 0));
    }

    private int append() {
        ChainStore.Bounds bounds = chain.bounds();
        List<AuditEvent> events = chain.unsealed(bounds, BATCH);
        ChainStore.End end = chain.end().orElse(new ChainStore.End(0, AuditChain.beginning()));
        Long[] numbers = new Long[events.size()];
        Long[] ids = new Long[events.size()];
        byte[][] hashes = new byte[events.size()][];
        byte[] hash = end.hash();
        for (int i = 0; i < events.size(); i++) {
            hash = AuditChain.next(hash, events.get(i));
            numbers[i] = end.number() + i + 1;
            ids[i] = events.get(i).id();
            hashes[i] = hash;
        }
        if (!events.isEmpty()) chain.seal(numbers, ids, hashes);
        if (events.size() < BATCH && !bounds.from().equals(bounds.until())) chain.progress(bounds.until());
        return events.size();
    }
}
