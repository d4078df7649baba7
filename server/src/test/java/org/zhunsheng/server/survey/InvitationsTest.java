package org.zhunsheng.server.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.reminder.ReminderGround;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 用邮件邀请、催答：一个邮箱一张，寄的不印；只催没有答的；结束就抹去；谁答了什么还是连不上。 */
class InvitationsTest extends ReminderGround {

    private static final Pattern LINK = Pattern.compile("https://zs\\.example\\.cn/s/([0-9a-z]{26})");

    @Autowired
    private SurveyList surveys;

    @Autowired
    private SurveyChanges changes;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Answering answering;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transactions;

    private long clerk;

    @BeforeEach
    void aClerk() {
        clerk = region.account(Role.PREPARER, region.unit);
    }

    private <T> T clerk(Supplier<T> work) {
        return region.as(clerk, Role.PREPARER, region.unit, work);
    }

    private Survey open(String kinds) {
        Survey it = clerk(() -> changes.add(SurveyForm.of(region.unit, null, SurveyGround.typed(kinds))));
        return clerk(() -> changes.open(it.id(), it.version()));
    }

    private int invite(Survey it, int kind, String... addresses) {
        return clerk(() -> invitations.invite(it.id(), kind, String.join("\n", addresses)));
    }

    private String code(Supplier<?> work) {
        return SurveyGround.code(() -> clerk(work));
    }

    /** 收到的信里写着的凭据，照邮箱。 */
    private static Map<String, String> mailed(String domain) {
        return letters().stream()
                .filter(letter -> header(letter, "To").contains(domain))
                .collect(Collectors.toMap(letter -> header(letter, "To"), InvitationsTest::token, (one, same) -> one));
    }

    private static List<String> receivers(String domain) {
        return letters().stream()
                .map(letter -> header(letter, "To"))
                .filter(to -> to.contains(domain))
                .sorted()
                .toList();
    }

    private static String token(MimeMessage letter) {
        Matcher link = LINK.matcher(text(letter));
        assertTrue(link.find(), text(letter));
        return link.group(1);
    }

    private static String text(MimeMessage letter) {
        try {
            return letter.getSubject() + "\n" + letter.getContent();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void answer(String token, String remark) {
        answering.answer(token, Map.of("q0", "0", "r0", remark), "");
    }

    @Test
    void everyMistakeOfTheListIsSaidWithItsLineAndNothingIsSent() {
        Survey it = open("挂职干部 10 3\n代表团 5");
        Refused refused =
                assertThrows(Refused.class, () -> invite(it, 0, "a@wrong.cn", "", "不是邮箱", "A@Wrong.cn", "b@wrong.cn"));
        assertEquals(
                "名单里有几行不对：第 3 行不是邮箱：不是邮箱；第 4 行与第 1 行相同",
                refused.refusal(Language.ZH).sentence());
        assertEquals("P-791", code(() -> invite(it, 0, "a@wrong.cn", "b@wrong.cn", "c@wrong.cn", "d@wrong.cn")));
        assertEquals("P-791", code(() -> invite(it, 0, " ")));
        assertEquals(1, invite(it, 1, "a@wrong.cn"));
        Refused again = assertThrows(Refused.class, () -> invite(it, 0, "b@wrong.cn", "a@wrong.cn"));
        assertTrue(
                again.refusal(Language.ZH).sentence().contains("第 2 行已经请过了"),
                again.refusal(Language.ZH).sentence());
        everyMinute();
        assertEquals(List.of("a@wrong.cn"), receivers("@wrong.cn"));
        assertEquals(1, region.world.audited("survey.invite", "survey:" + it.id()));
    }

    @Test
    void whoIsInvitedGetsACodeOfHisKindAndTheOthersArePrinted() {
        Survey it = open("挂职干部 10 6\n代表团 5");
        invite(it, 0, "a@invited.cn", "b@invited.cn", "c@invited.cn");
        assertEquals("P-792", code(() -> invitations.remind(it.id())), "not on the day of the invitation");
        everyMinute();
        everyMinute();
        assertEquals(List.of("a@invited.cn", "b@invited.cn", "c@invited.cn"), receivers("@invited.cn"), "once");
        MimeMessage letter = letters().stream()
                .filter(one -> header(one, "To").equals("a@invited.cn"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                text(letter).contains("挂职干部满意度")
                        && text(letter).contains(it.endsOn().toString()),
                text(letter));
        String token = token(letter);
        assertTrue(header(letter, "Message-ID").matches("<survey-[0-9a-f]{32}@example\\.cn>"));
        assertEquals(List.of(), new Dump(region, it.id(), List.of()).tablesHaving(List.of(token)), "kept nowhere");
        answer(token, "");
        assertEquals(List.of(1, 0), clerk(() -> surveys.participation(it)));
        Visitor visitor = new Visitor(port).with(region.world.session(clerk));
        String sheet = visitor.get("/surveys/" + it.id() + "/sheet").body();
        assertTrue(sheet.contains("用邮件寄了 3 张，不在这里") && sheet.split("<code", -1).length == 9, sheet);
        for (String mailed : mailed("@invited.cn").values())
            assertFalse(sheet.contains(SurveyToken.grouped(mailed)), "a code that was sent is not printed");
        assertEquals("P-792", code(() -> invite(it, 0, "d@invited.cn")), "not after printing");
        String late = "with added as (insert into survey_invitations (survey_id, position, address, due_at) values ("
                + it.id() + ", 9, 'x@invited.cn', now()) returning 1) select count(*) from added";
        assertThrows(DataAccessException.class, () -> clerk(() -> directly(late)));
    }

    @Test
    void onlyWhoHasNotAnsweredIsRemindedOnceADayAndOnceNearTheEnd() {
        Survey it = open("挂职干部 10");
        invite(it, 0, "a@late.cn", "b@late.cn", "c@late.cn");
        everyMinute();
        Map<String, String> tokens = mailed("@late.cn");
        answer(Objects.requireNonNull(tokens.get("b@late.cn")), "");
        MAIL.received.clear();
        clock.forward(Duration.ofDays(1));
        assertEquals(2, clerk(() -> invitations.remind(it.id())));
        assertEquals("P-792", code(() -> invitations.remind(it.id())), "once a day");
        answer(Objects.requireNonNull(tokens.get("c@late.cn")), "");
        everyMinute();
        assertEquals(List.of("a@late.cn"), receivers("@late.cn"), "not who answered in the meantime");
        assertEquals(tokens.get("a@late.cn"), mailed("@late.cn").get("a@late.cn"), "the same code");
        MAIL.received.clear();
        clock.forward(Duration.between(
                clock.instant(), it.endsOn().minusDays(3).atTime(12, 0).atZone(ZoneId.systemDefault())));
        everyMinute();
        assertEquals(List.of("a@late.cn"), receivers("@late.cn"), "three days before the last");
        clock.forward(Duration.ofDays(1));
        everyMinute();
        assertEquals(List.of("a@late.cn"), receivers("@late.cn"), "and not again");
        assertEquals(2, region.world.audited("survey.remind", "survey:" + it.id()));
    }

    @Test
    void whatCannotBeDeliveredIsCountedShownAndTakenBack() {
        Survey it = open("挂职干部 2");
        MAIL.answerToReceiver = 550;
        invite(it, 0, "gone@failed.cn", "also@failed.cn");
        everyMinute();
        MAIL.answerToReceiver = 250;
        Visitor visitor = new Visitor(port).with(region.world.session(clerk));
        String page = visitor.get("/surveys/" + it.id() + "/invitations").body();
        assertTrue(page.contains("没有寄成 2") && page.contains("gone@failed.cn") && page.contains("P-882"), page);
        assertEquals(1, invite(it, 0, "here@failed.cn"), "the codes are free again");
        everyMinute();
        assertEquals(List.of("here@failed.cn"), receivers("@failed.cn"));
        MAIL.hangsUp = true;
        invite(it, 0, "perhaps@failed.cn");
        everyMinute();
        MAIL.hangsUp = false;
        assertEquals("P-791", code(() -> invite(it, 0, "other@failed.cn")), "a code that may have arrived is not free");
    }

    /** 两道墙：看得见调查、办不了的人，看不见邮箱，也请不了人，应用那道墙不在的时候也一样。 */
    @Test
    void whoOnlyReadsTheSurveySeesNoAddressAndInvitesNobody() {
        Survey it = open("挂职干部 10");
        invite(it, 0, "a@walls.cn");
        long above = region.account(Role.DEPARTMENT_REVIEWER, region.department);
        Supplier<Integer> other = () -> invitations.invite(it.id(), 0, "b@walls.cn");
        assertEquals(
                "P-621", SurveyGround.code(() -> region.as(above, Role.DEPARTMENT_REVIEWER, region.department, other)));
        long elsewhere = region.account(Role.PREPARER, region.other);
        assertEquals("P-609", SurveyGround.code(() -> region.as(elsewhere, Role.PREPARER, region.other, other)));
        assertEquals(1, clerk(() -> directly("select count(*) from survey_invitations")));
        for (long reader : List.of(above, elsewhere))
            assertEquals(
                    0,
                    region.as(
                            reader,
                            Role.DEPARTMENT_REVIEWER,
                            region.department,
                            () -> directly("select count(*) from survey_invitations")));
        String add = "with added as (insert into survey_invitations (survey_id, position, address, due_at) values ("
                + it.id() + ", 9, 'x@walls.cn', now()) returning 1) select count(*) from added";
        assertThrows(
                DataAccessException.class,
                () -> region.as(above, Role.DEPARTMENT_REVIEWER, region.department, () -> directly(add)));
    }

    private int directly(String sql) {
        return Objects.requireNonNull(
                transactions.execute(status -> db.sql(sql).query(Integer.class).single()));
    }

    @Test
    void closingErasesTheAddresses() {
        Survey it = open("挂职干部 10");
        invite(it, 0, "a@erased.cn", "b@erased.cn");
        everyMinute();
        Dump dump = new Dump(region, it.id(), List.of());
        assertEquals(List.of("survey_invitations"), dump.tablesHaving(List.of("@erased.cn")));
        clerk(() -> changes.close(it.id(), it.version()));
        assertEquals(List.of(), dump.tablesHaving(List.of("@erased.cn")));
        Visitor visitor = new Visitor(port).with(region.world.session(clerk));
        assertTrue(visitor.get("/surveys/" + it.id()).body().contains("用邮件寄了 2 张，0 张没有寄到"));
        assertEquals(409, visitor.get("/surveys/" + it.id() + "/invitations").statusCode());
    }

    /** 照收到信的先后、邮箱的次序一个接一个地答（最坏的情形），整个数据库导出来，也连不上。 */
    @Test
    void fiveHundredInvitedAnswersCannotBeLinkedToTheirAddresses() {
        Survey it = open("挂职干部 600 " + Dump.ANSWERS);
        String[] addresses = IntStream.range(0, Dump.ANSWERS)
                .mapToObj(i -> "p%03d@secret.cn".formatted(i))
                .toArray(String[]::new);
        invite(it, 0, addresses);
        for (int i = 0; i < 3; i++) everyMinute();
        Map<String, String> mailed = mailed("@secret.cn");
        assertEquals(Dump.ANSWERS, mailed.size());
        List<String> tokens = new ArrayList<>();
        for (String address : new TreeSet<>(mailed.keySet())) tokens.add(mailed.get(address));
        for (int i = 0; i < Dump.ANSWERS; i++) answer(tokens.get(i), "第" + Dump.mark(i));
        Dump dump = new Dump(region, it.id(), tokens);
        List<String> orders = List.of("position", "hash", "ctid");
        dump.noneLinks("invited", "survey_tokens", orders);
        dump.noneLinks(
                "invited",
                "survey_invitations",
                List.of("address", "due_at, position", "ctid", "xmin::text::bigint, ctid"));
        dump.nothingIsInBoth();
        clerk(() -> changes.close(it.id(), it.version()));
        dump.noneLinks("closed", "survey_tokens", orders);
    }
}
