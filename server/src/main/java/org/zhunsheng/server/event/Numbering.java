package org.zhunsheng.server.event;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.web.LoggedFailure;

/** 每秒给提交了的事件编号，几个节点只有一个在编。写事件的不等它；停了机的，别的节点接着编。 */
@Component
public class Numbering {

    private static final Logger LOG = LoggerFactory.getLogger(Numbering.class);
    private static final int BATCH = 5000;

    private final EventStore store;
    private final TransactionTemplate transactions;

    Numbering(EventStore store, PlatformTransactionManager manager) {
        this.store = store;
        // 范围在事务开始时就定了：不借用别人的事务
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void onTime() {
        number();
    }

    /** 编眼下提交了的全部；数据库一时不能用的，下一次再来。答编了几件。 */
    public int number() {
        int total = 0;
        try {
            for (int numbered = BATCH; numbered == BATCH; total += numbered) numbered = batch();
        } catch (RuntimeException failed) {
            LOG.warn("numbering events failed, it is tried again", LoggedFailure.of(failed));
        }
        return total;
    }

    private int batch() {
        return Caller.system("job").run(() -> transactions.execute(status -> store.alone() ? store.number(BATCH) : 0));
    }
}
