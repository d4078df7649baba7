package org.zhunsheng.server.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.Visitor;

/** 邮件服务器不肯、不在、说一半：该再寄的再寄，不知道寄出没有的不再寄。 */
class MailTroubleTest extends ReminderGround {

    private static final MailSettings OFF = new MailSettings(
            null, 25, MailSettings.Security.NONE, null, null, "noreply@example.cn", null, Locale.CHINESE, 0);

    @Autowired
    private Composer composer;

    @Autowired
    private Delivery delivery;

    @Autowired
    private ReminderStore store;

    @Autowired
    private MessageSource messages;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void aTemporaryRefusalIsTriedAgainLater() {
        MAIL.answerToReceiver = 451;
        reminders.run();
        assertEquals("waiting 1 P-882", state(finance));
        reminders.run();
        assertEquals("waiting 1 P-882", state(finance), "not before a minute is over");
        clock.forward(Duration.ofSeconds(61));
        reminders.run();
        assertEquals("waiting 2 P-882", state(finance));
        MAIL.answerToReceiver = 250;
        clock.forward(Duration.ofSeconds(61));
        reminders.run();
        assertEquals("waiting 2 P-882", state(finance), "the second wait is longer");
        clock.forward(Duration.ofSeconds(61));
        reminders.run();
        assertEquals("sent 3 P-882", state(finance));
        assertEquals(2, letters().size());
    }

    @Test
    void aFinalRefusalIsNotTriedAgain() {
        MAIL.answerToReceiver = 550;
        reminders.run();
        clock.forward(Duration.ofHours(2));
        MAIL.answerToReceiver = 250;
        delivery.deliver(TODAY);
        assertEquals("failed 1 P-882", state(finance));
        assertEquals(0, letters().size());
    }

    @Test
    void notKnowingWhetherItWasSentItIsNotSentAgain() {
        MAIL.hangsUp = true;
        reminders.run();
        MAIL.hangsUp = false;
        clock.forward(Duration.ofHours(2));
        delivery.deliver(TODAY);
        assertEquals("failed 1 P-883", state(finance));
        assertEquals(0, letters().size());
    }

    @Test
    void anUnreachableServerDisturbsNothingAndIsSaid() {
        MAIL.stop();
        reminders.run();
        assertEquals(1, region.count("reminders where attempts > 0"), "one try a round is enough");
        long administrator = region.account(Role.SYSTEM_ADMINISTRATOR, 1);
        Visitor visitor = new Visitor(port).with(region.world.session(administrator));
        String page = visitor.get("/settings").body();
        assertTrue(page.contains("P-880") && page.contains("还有 2 封等着寄"), page);
        MAIL.reset();
        clock.forward(Duration.ofSeconds(61));
        reminders.run();
        assertEquals(2, letters().size());
        assertTrue(visitor.get("/settings").body().contains("最近一次寄出"));
    }

    @Test
    void yesterdaysLetterIsNotSentToday() {
        MAIL.stop();
        reminders.run();
        MAIL.reset();
        clock.forward(Duration.ofDays(1));
        reminders.run();
        assertEquals(2, letters().size());
        assertEquals(2, region.count("reminders where state = 'failed'"));
    }

    @Test
    void withoutAMailServerNothingIsWritten() {
        new Reminders(OFF, composer, delivery, List.of(), Clock.systemUTC()).run();
        assertEquals(0, region.count("reminders"));
        assertEquals(0, MAIL.visits.get());
        assertTrue(new ReminderCondition(store, OFF, messages)
                .sentences()
                .getFirst()
                .contains("zhunsheng.mail.host"));
    }

    @Test
    void onlyWhoMayChangeSettingsLearnsOfTheTrouble() {
        MAIL.stop();
        reminders.run();
        Visitor visitor = new Visitor(port).with(region.world.session(finance));
        assertEquals(403, visitor.get("/settings").statusCode());
        assertTrue(region.as(finance, Role.UNIT_FINANCE, campaign.unit, this::isUntold));
    }

    private boolean isUntold() {
        return Boolean.TRUE.equals(
                transactions.execute(status -> store.condition().isEmpty()));
    }
}
