package org.zhunsheng.server.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.CampaignWorld;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.TestClock;

/** 提醒的试验场：一个地区，一个任务，一个邮件服务器；单位财务有一份逾期的要填，负责人有一份快到期的要审。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestClock.Instead.class)
public abstract class ReminderGround {

    protected static final MailServer MAIL = new MailServer();
    static final LocalDate TODAY = LocalDate.now();

    @Autowired
    Database database;

    @Autowired
    Reminders reminders;

    @Autowired
    protected TestClock clock;

    @LocalServerPort
    protected int port;

    protected Region region;
    CampaignWorld campaign;
    long finance;
    long head;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("zhunsheng.mail.host", () -> "127.0.0.1");
        registry.add("zhunsheng.mail.port", MAIL::port);
        registry.add("zhunsheng.mail.security", () -> "none");
        registry.add("zhunsheng.mail.user", () -> MailServer.USER);
        registry.add("zhunsheng.mail.password", () -> MailServer.PASSWORD);
        registry.add("zhunsheng.mail.sender", () -> "准绳 <noreply@example.cn>");
        registry.add("zhunsheng.mail.address", () -> "https://zs.example.cn");
        registry.add("zhunsheng.mail.hour", () -> "0");
    }

    @BeforeEach
    void twoPeopleWithWork() {
        MAIL.reset();
        clock.reset();
        region = new Region(database);
        update("delete from reminders");
        update("delete from reminder_days");
        update("update accounts set email = null where email is not null");
        campaign = new CampaignWorld(region.world, region.bureau, "河道清淤");
        finance = region.account(Role.UNIT_FINANCE, campaign.unit);
        head = region.account(Role.UNIT_HEAD, campaign.unit);
        email(finance, "finance@example.cn");
        email(head, "head@example.cn");
        deadline(campaign.open, TODAY.minusDays(1));
        deadline(campaign.submitted, TODAY.plusDays(7));
    }

    @AfterEach
    void theRealTime() {
        clock.reset();
    }

    /** 每分钟轮到的那一次。 */
    protected void everyMinute() {
        reminders.run();
    }

    void deadline(long assignment, LocalDate day) {
        update("update assignments set deadline = '" + day + "' where id = " + assignment);
    }

    void email(long account, String address) {
        update("update accounts set email = '" + address + "' where id = " + account);
    }

    protected void update(String sql) {
        region.world.asOwner(db -> db.sql(sql).update());
    }

    /** 收到的，收信人在前的那一封。 */
    static MimeMessage to(String address) {
        return letters().stream()
                .filter(letter -> header(letter, "To").contains(address))
                .findFirst()
                .orElseThrow();
    }

    protected static List<MimeMessage> letters() {
        return MAIL.received.stream().map(ReminderGround::letter).toList();
    }

    private static MimeMessage letter(String text) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    protected static String header(MimeMessage letter, String name) {
        try {
            return String.join(",", letter.getHeader(name));
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String state(long account) {
        return region.world.asOwner(db -> db.sql(
                        "select state || ' ' || attempts || ' ' || problem from reminders where account_id = :account")
                .param("account", account)
                .query(String.class)
                .single()
                .strip());
    }
}
