package org.zhunsheng.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.reminder.ReminderGround;

/** 走一遍用邮件邀请：在手机上贴名单，写错的、重复的改对，寄出去；一封寄不到的看得见；余下的印。 */
class SurveyInvitationJourneyTest extends ReminderGround {

    @Test
    void fromAListToTheLetters() {
        long clerk = region.account(Role.PREPARER, region.unit);
        try (Visit visit =
                new Visit(port, new Visit.Manner(320, "zh", false, true)).with(region.world.session(clerk))) {
            Page page = visit.open("/surveys/new?organization=" + region.unit).page;
            page.fill("#title", "驻村干部满意度");
            page.fill("#startsOn", LocalDate.now().minusDays(1).toString());
            page.fill("#endsOn", LocalDate.now().plusDays(9).toString());
            page.fill("#kinds", "驻村干部 40 8\n村民 200 20");
            page.click("main form button");
            page.click("form[action$='/open'] button");
            page.click("a[href$='/invitations']");
            page.fill("#addresses", "zhang@journey.cn\n李四\nZhang@journey.cn");
            page.click("form[action$='/invitations'] button");
            assertThat(page.locator(".error-summary")).containsText("第 2 行不是邮箱：李四；第 3 行与第 1 行相同");
            visit.screenshot("survey-invitations-wrong");
            visit.sound();
            page.fill("#addresses", "zhang@journey.cn\nli@journey.cn");
            page.click("form[action$='/invitations'] button");
            assertThat(page.locator("main")).containsText("等着寄 2");
            everyMinute();
            assertEquals(
                    2,
                    letters().stream()
                            .filter(one -> header(one, "To").contains("@journey.cn"))
                            .count());
            page.reload();
            assertThat(page.locator("main")).containsText("寄出 2，等着寄 0");
            visit.screenshot("survey-invitations");
            visit.sound();
            page.click(".back a");
            page.click("a[href$='/sheet']");
            assertThat(page.locator("main")).containsText("用邮件寄了 2 张，不在这里");
            assertThat(page.locator(".tickets > li")).hasCount(26);
        }
    }
}
