package org.zhunsheng.server.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;

/** 把写好的一封一封寄出去。寄的时候不占着数据库；没有寄成的隔一、二、四……分钟再寄，至多隔一小时，当天为止。 */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int LONGEST_MINUTES = 60;

    private final ReminderStore store;
    private final Mailer mailer;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Delivery(ReminderStore store, Mailer mailer, Audit audit, Clock clock, TransactionTemplate transactions) {
        this.store = store;
        this.mailer = mailer;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    void deliver(LocalDate day) {
        boolean goesOn = true;
        while (goesOn) {
            Optional<Letter> next = claim(day);
            goesOn = next.isPresent() && !send(next.get()).stops();
        }
    }

    /** 一次取一封，别的节点正在取的，让给它。 */
    private Optional<Letter> claim(LocalDate day) {
        return job(() -> store.mine() ? store.claim(day, clock.instant()) : Optional.empty());
    }

    private Outcome send(Letter letter) {
        Outcome outcome = mailer.send(letter.mail());
        if (!outcome.sent()) LOG.warn("{} a reminder was not sent, attempt {}", outcome.code(), letter.attempts());
        job(() -> {
            settle(letter, outcome);
            return Optional.empty();
        });
        return outcome;
    }

    private void settle(Letter letter, Outcome outcome) {
        if (outcome.again()) {
            long minutes = Math.min(LONGEST_MINUTES, 1L << Math.min(letter.attempts() - 1, 6));
            store.postpone(letter.id(), outcome, clock.instant().plus(Duration.ofMinutes(minutes)));
            return;
        }
        String subject = "account:" + letter.account();
        if (outcome.sent()) {
            store.sent(letter.id());
            audit.done(
                    Act.REMINDER_SEND,
                    letter.place(),
                    subject,
                    Map.of("day", letter.day().toString()));
        } else {
            store.giveUp(letter.id(), outcome);
            audit.failed(Act.REMINDER_SEND, letter.place(), subject, Map.of("problem", outcome.code()));
        }
    }

    private <T> Optional<T> job(Supplier<Optional<T>> work) {
        Optional<T> found = Caller.system("job").run(() -> transactions.execute(status -> work.get()));
        return found == null ? Optional.empty() : found;
    }
}
