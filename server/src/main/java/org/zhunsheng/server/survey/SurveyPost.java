package org.zhunsheng.server.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.zhunsheng.server.reminder.MailSettings;
import org.zhunsheng.server.reminder.Mailer;
import org.zhunsheng.server.reminder.Mailing;
import org.zhunsheng.server.reminder.Outcome;
import org.zhunsheng.server.reminder.ReminderProblem;
import org.zhunsheng.server.setting.Setting;
import org.zhunsheng.server.setting.Settings;

/**
 * 把邀请、催答一封一封地寄出去；最后几天自动催一次。一轮至多这么多封，余下的下一轮：别人的提醒不必等。
 * 没有寄成的隔一、二、四……分钟再寄，至多隔一小时，多次不成的不再寄。日志里只有问题编号。
 */
@Component
class SurveyPost implements Mailing {

    private static final Logger LOG = LoggerFactory.getLogger(SurveyPost.class);
    private static final int TOGETHER = 200;
    private static final int MOST_ATTEMPTS = 24;
    private static final int LONGEST_MINUTES = 60;

    private final LetterStore store;
    private final InvitationStore invitations;
    private final SurveyLetter letters;
    private final Mailer mailer;
    private final MailSettings mail;
    private final Settings settings;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transactions;

    SurveyPost(
            LetterStore store,
            InvitationStore invitations,
            SurveyLetter letters,
            Mailer mailer,
            MailSettings mail,
            Settings settings,
            Audit audit,
            Clock clock,
            TransactionTemplate transactions) {
        this.store = store;
        this.invitations = invitations;
        this.letters = letters;
        this.mailer = mailer;
        this.mail = mail;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public void mail(LocalDate today) {
        if (!mail.links()) return;
        int days = Integer.parseInt(settings.value(Setting.SURVEY_REMINDER.code()));
        job(() -> {
            store.giveUpBefore(clock.instant().minus(Duration.ofHours(1)), ReminderProblem.UNCERTAIN.code());
            if (days > 0) store.due(today, days).forEach(this::remind);
            return Optional.empty();
        });
        for (int i = 0; i < TOGETHER; i++) {
            Optional<LetterStore.Claimed> next = job(() -> store.claim(today, clock.instant()));
            if (next.isEmpty() || send(next.get()).stops()) return;
        }
    }

    private void remind(LetterStore.Due due) {
        int letters = invitations.remind(due.survey(), clock.instant());
        audit.done(Act.SURVEY_REMIND, due.place(), "survey:" + due.survey(), Map.of("letters", letters));
    }

    private Outcome send(LetterStore.Claimed it) {
        Outcome outcome = mailer.send(letters.of(it));
        if (!outcome.sent())
            LOG.warn("{} a letter of a survey was not sent, attempt {}", outcome.code(), it.attempts());
        job(() -> {
            settle(it, outcome);
            return Optional.empty();
        });
        return outcome;
    }

    private void settle(LetterStore.Claimed it, Outcome outcome) {
        if (outcome.sent()) store.sent(it);
        else if (outcome.again() && it.attempts() < MOST_ATTEMPTS) {
            long minutes = Math.min(LONGEST_MINUTES, 1L << Math.min(it.attempts() - 1, 6));
            Instant until = clock.instant().plus(Duration.ofMinutes(minutes));
            store.postpone(it, until, outcome.code());
        } else store.giveUp(it, outcome.problem() == ReminderProblem.UNCERTAIN, outcome.code());
    }

    private <T> Optional<T> job(Supplier<Optional<T>> work) {
        Optional<T> found = Caller.system("job").run(() -> transactions.execute(status -> work.get()));
        return found == null ? Optional.empty() : found;
    }
}
