package org.zhunsheng.server.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.CampaignWorld;
import org.zhunsheng.server.world.Visitor;

/** 提醒：写给谁、写什么，一天一封。 */
class RemindersTest extends ReminderGround {

    @Test
    void aLetterNamesTheWorkAndNobody() throws Exception {
        reminders.run();
        assertEquals(2, letters().size());
        MimeMessage letter = to("finance@example.cn");
        assertEquals("准绳：有待办已经逾期", letter.getSubject());
        String body = letter.getContent().toString();
        String expected = """
                已经逾期：

                - 2025 年绩效目标申报：河道清淤（待填报）
                  单位-河道清淤，期限 %s

                请登录系统，在“我的待办”里办理。https://zs.example.cn/tasks

                --\s
                这封信由系统寄出，请勿回复。不想再收，请在“我的帐号”里清空邮箱。
                """.formatted(TODAY.minusDays(1));
        assertEquals(expected, body.replace("\r\n", "\n"));
        assertEquals("auto-generated", header(letter, "Auto-Submitted"));
        assertTrue(header(letter, "Message-ID").matches("<reminder-" + TODAY + "-\\d+@example\\.cn>"));
        assertEquals("准绳：有待办快到期", to("head@example.cn").getSubject());
        assertTrue(to("head@example.cn").getContent().toString().contains("河道清淤（待审核）"));
        assertEquals(1, region.world.audited("reminder.send", "account:" + finance));
        assertEquals("sent 1", state(finance));
        assertEquals(0, region.count("reminders where body <> ''"), "nothing is kept of what was sent");
    }

    @Test
    void oneADay() {
        reminders.run();
        reminders.run();
        assertEquals(2, letters().size());
        clock.forward(Duration.ofDays(1));
        reminders.run();
        assertEquals(4, letters().size());
    }

    @Test
    void nobodyWithoutWorkAddressOrAccess() {
        email(region.account(Role.UNIT_FINANCE, region.unit), "other@example.cn");
        long disabled = region.account(Role.UNIT_FINANCE, campaign.unit);
        email(disabled, "disabled@example.cn");
        update("update accounts set state = 'disabled' where id = " + disabled);
        region.account(Role.UNIT_FINANCE, campaign.unit);
        deadline(campaign.submitted, TODAY.plusDays(8));
        reminders.run();
        assertEquals(1, letters().size(), "due in eight days, reminded from the seventh on");
        assertTrue(header(letters().getFirst(), "To").contains("finance@example.cn"));
    }

    @Test
    void whoIsUrgedIsToldByTheNextLetter() throws Exception {
        deadline(campaign.open, TODAY.plusDays(30));
        reminders.run();
        assertEquals(1, letters().size(), "due in thirty days: nothing to say yet");
        long manager = region.account(Role.CAMPAIGN_MANAGER, campaign.issuer);
        Visitor bureau = new Visitor(port).with(region.world.session(manager));
        String urge = "/campaigns/" + campaign.issued + "/urge";
        assertEquals(302, bureau.post(urge, Map.of("said", "请抓紧")).statusCode());
        clock.forward(Duration.ofDays(1));
        reminders.run();
        String body = to("finance@example.cn").getContent().toString();
        assertTrue(body.contains("河道清淤（待填报），" + TODAY + " 催办"), body);
    }

    @Test
    void severalNodesSendOne() {
        List<Thread> nodes = IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofPlatform().start(reminders::run))
                .toList();
        nodes.forEach(RemindersTest::join);
        reminders.run();
        assertEquals(2, letters().size());
        assertEquals("sent 1", state(finance));
    }

    private static void join(Thread node) {
        try {
            node.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void whileAnotherNodeIsAtItThisOneIsNot() {
        region.world.asOwner(
                db -> db.sql("select pg_advisory_lock(7018)").query().singleRow());
        reminders.run();
        assertEquals(0, region.count("reminders"));
        region.world.asOwner(
                db -> db.sql("select pg_advisory_unlock(7018)").query().singleRow());
        reminders.run();
        assertEquals(2, letters().size());
    }

    @Test
    void theWorkListOfOthersStaysClosed() throws Exception {
        CampaignWorld elsewhere = new CampaignWorld(region.world, region.bureau, "别处的项目");
        deadline(elsewhere.open, TODAY.minusDays(1));
        reminders.run();
        assertEquals(2, letters().size());
        for (MimeMessage letter : letters())
            assertFalse(letter.getContent().toString().contains("别处的项目"));
    }
}
