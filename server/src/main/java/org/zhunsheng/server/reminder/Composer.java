package org.zhunsheng.server.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.account.Addressees;

/** 每天一次，给填了邮箱的帐号各写一封。几个节点同时到点，只有一个写。 */
@Component
class Composer {

    private static final int PAGE = 500;

    private final ReminderStore store;
    private final Addressees addressees;
    private final Digest digest;
    private final Clock clock;
    private final TransactionTemplate job;
    private final TransactionTemplate reading;

    Composer(
            ReminderStore store,
            Addressees addressees,
            Digest digest,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.addressees = addressees;
        this.digest = digest;
        this.clock = clock;
        this.job = new TransactionTemplate(transactions);
        // 各人的待办以各人的身份、在各自的事务里看：两道墙与他登录之后一样
        this.reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setReadOnly(true);
    }

    /** 这一天的都写好；已经写好的、别的节点正在写的，不写。 */
    void compose(LocalDate day) {
        Caller.system("job")
                .run(() -> job.execute(status -> {
                    if (store.isComposed(day) || !store.mine()) return false;
                    store.forget(day);
                    List<Addressees.Addressee> page = addressees.after(0, PAGE);
                    while (!page.isEmpty()) {
                        page.forEach(one -> write(one, day));
                        page = addressees.after(page.getLast().id(), PAGE);
                    }
                    store.composed(day);
                    return true;
                }));
    }

    private void write(Addressees.Addressee one, LocalDate day) {
        Caller caller = addressees.as(one);
        Optional<Digest.Text> text = caller.run(() -> reading.execute(status -> digest.of(day)));
        text.ifPresent(found -> store.add(one.id(), day, one.email(), found, clock.instant()));
    }
}
