package org.zhunsheng.server.account;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;

/** 后台的清扫：登录失败、幂等键、过期的会话与授权。几个节点同时到点，只有一个做。 */
@Component
class Retirement {

    private static final Logger LOG = LoggerFactory.getLogger(Retirement.class);

    private final RetirementStore store;
    private final Failures failures;
    private final Audit audit;
    private final TransactionTemplate transactions;

    Retirement(RetirementStore store, Failures failures, Audit audit, TransactionTemplate transactions) {
        this.store = store;
        this.failures = failures;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void onTime() {
        try {
            run();
        } catch (RuntimeException failed) {
            LOG.warn("the retirement of old sign-in data failed and will be tried again", failed);
        }
    }

    /** 答做了没有；别的节点正在做的，不做。 */
    boolean run() {
        return Boolean.TRUE.equals(
                Caller.system("job").run(() -> transactions.execute(status -> store.mine() && retire())));
    }

    private boolean retire() {
        failures.forget();
        store.forgetKeys();
        store.endSessions();
        store.closeGrants().forEach(this::record);
        return true;
    }

    private void record(RetirementStore.Closed grant) {
        audit.done(
                Act.ROLE_REVOKE,
                grant.place(),
                Accounts.subject(grant.account()),
                Map.of("grant", grant.id(), "role", grant.role(), "reason", "expired"));
    }
}
