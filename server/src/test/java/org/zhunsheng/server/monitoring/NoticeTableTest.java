package org.zhunsheng.server.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.monitoring.NoticeTransition.Who;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.RefusedRequests;
import org.zhunsheng.text.Language;

/** 每个角色 × 整改通知的每个状态 × 每件事，做得成的、做不成的都试；状态表写在 {@code docs/monitoring.md} 里，{@code -Dregenerate=true} 重写。 */
class NoticeTableTest extends MonitoringGround {

    private static final Path FILE = Path.of("..", "docs", "monitoring.md");
    private static final String BEGIN = "<!-- 由 NoticeTableTest 生成 -->\n";
    private static final String END = "<!-- 到这里 -->\n";
    private static final Set<Role> LEVELS = EnumSet.of(Role.UNIT_HEAD, Role.DEPARTMENT_REVIEWER);
    private static final LocalDate DEADLINE = LocalDate.now().plusDays(20);

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private long notice;

    /** 单位的角色授在单位，主管部门的授在主管部门，别的授在财政局。 */
    private long place(Role role) {
        return switch (role) {
            case PREPARER, DIVISION, UNIT_FINANCE, UNIT_HEAD -> region.unit;
            case DEPARTMENT_REVIEWER -> region.department;
            default -> region.bureau;
        };
    }

    @Test
    void everyRoleInEveryStateCanDoWhatTheDocumentSays() throws IOException {
        handedIn();
        List<@Nullable NoticeState> states = new ArrayList<>();
        states.add(null);
        states.addAll(List.of(NoticeState.values()));
        StringBuilder rows = new StringBuilder();
        for (NoticeState state : states) {
            rows.append("| ").append(state == null ? "没有通知" : word("notice.state." + state.code()));
            for (NoticeDeed deed : NoticeDeed.values()) rows.append(" | ").append(words(roles(state, deed)));
            rows.append(" |\n");
        }
        String wanted = BEGIN + document(rows.toString()) + END;
        String written = Files.readString(FILE);
        String current = written.substring(written.indexOf(BEGIN), written.indexOf(END) + END.length());
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(FILE, written.replace(current, wanted));
            current = wanted;
        }
        assertEquals(wanted, current, "docs/monitoring.md is out of date: run with -Dregenerate=true");
    }

    private void handedIn() {
        act(clerk, "start");
        whole();
        act(clerk, "submit");
        notice = asReviewer(() -> notices.issue(filling, new NoticeWish(List.of("i1"), "补齐保洁员", DEADLINE)))
                .id();
    }

    private Set<Role> roles(@Nullable NoticeState state, NoticeDeed deed) {
        Set<Role> able = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (state != null) put(state);
            if (done(role, state, deed)) able.add(role);
        }
        assertEquals(expected(state, deed), able, state + " " + deed);
        return able;
    }

    /** 由状态表推出来的；通知是主管部门审核下达的。 */
    private static Set<Role> expected(@Nullable NoticeState state, NoticeDeed deed) {
        return NoticeTransitions.of(state, deed)
                .map(step -> Arrays.stream(Role.values())
                        .filter(role -> role.permissions().contains(step.who().permission()))
                        .filter(role -> step.who() == Who.FILER
                                || (state == null ? LEVELS.contains(role) : role == Role.DEPARTMENT_REVIEWER))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))))
                .orElseGet(() -> EnumSet.noneOf(Role.class));
    }

    private void put(NoticeState state) {
        region.world.asOwner(db -> db.sql("update monitoring_notices set state = :state where id = :id")
                .param("state", state.code())
                .param("id", notice)
                .update());
    }

    /** 做成的，走的一步与审计各多一条；做不成的，什么也不多。 */
    private boolean done(Role role, @Nullable NoticeState state, NoticeDeed deed) {
        long account = region.account(role, place(role));
        int audited = audited(deed);
        int walked = region.count("monitoring_notice_moves");
        boolean done = tried(account, role, state, deed);
        int more = done ? 1 : 0;
        assertEquals(walked + more, region.count("monitoring_notice_moves"), role + " " + state + " " + deed);
        assertEquals(audited + more, audited(deed), role + " " + state + " " + deed);
        return done;
    }

    private boolean tried(long account, Role role, @Nullable NoticeState state, NoticeDeed deed) {
        try {
            region.as(account, role, place(role), () -> deed(state, deed));
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private Notice deed(@Nullable NoticeState state, NoticeDeed deed) {
        if (state == null && deed == NoticeDeed.ISSUE)
            return notices.issue(filling, new NoticeWish(List.of(), "都要整改", DEADLINE));
        if (state == null || deed == NoticeDeed.ISSUE) throw new Refused(MonitoringProblem.NOT_NOW);
        return notices.move(notice, notices.find(notice).version(), deed, NoticeWords.of("说了"));
    }

    @Test
    void whoeverIsNotAllowedLeavesAnAuditEvent() {
        handedIn();
        for (Role role : Role.values()) {
            RefusedRequests requests = new RefusedRequests(region, port, role, place(role));
            for (NoticeDeed deed : NoticeDeed.values()) {
                put(NoticeState.ANSWERED);
                boolean issuing = deed == NoticeDeed.ISSUE;
                int status = requests.post(
                        issuing ? "/fillings/" + filling + "/notices" : "/notices/" + notice + "/" + deed.code(),
                        Map.of("version", "" + version(), "said", "说了", "demand", "整改", "deadline", "" + DEADLINE));
                if (!expected(issuing ? null : NoticeState.ANSWERED, deed).contains(role))
                    assertNotEquals(302, status, role + " " + deed);
            }
            assertTrue(requests.refused() > 0, role + " was never refused");
        }
    }

    private int audited(NoticeDeed deed) {
        return region.count("audit_events where action = '" + deed.audited().code() + "'");
    }

    @Test
    void whoFilledInTheFormNeitherIssuesNorReviewsANoticeOnIt() {
        handedIn();
        region.world.asOwner(
                db -> db.sql("update assignments set authors = authors || cast(:reviewer as bigint) where id = :id")
                        .param("reviewer", reviewer)
                        .param("id", made.assignment)
                        .update());
        put(NoticeState.ANSWERED);
        assertEquals("P-925", refused(NoticeDeed.CLOSE, NoticeWords.of("")));
        Refused refused = assertThrows(
                Refused.class,
                () -> asReviewer(() -> notices.issue(filling, new NoticeWish(List.of(), "整改", DEADLINE))));
        assertEquals("P-925", refused.refusal(Language.ZH).code());
    }

    @Test
    void whatTheDelegatorFilledInTheDeputyNeitherIssuesNorReviews() {
        handedIn();
        long deputy = region.account(Role.DIVISION, region.department);
        region.world.asOwner(db ->
                db.sql("""
                insert into grants (account_id, role, organization_id, valid_until, granted_by, delegated_by, delegated_from, reason)
                select :deputy, g.role, g.organization_id, now() + interval '3 days', g.account_id, g.account_id, g.id, '外出培训'
                  from grants g where g.account_id = :reviewer and g.role = 'department-reviewer'
                """).param("deputy", deputy).param("reviewer", reviewer).update());
        put(NoticeState.ANSWERED);
        String close = "/notices/" + notice + "/close";
        String issue = "/fillings/" + filling + "/notices";
        assertTrue(visitor(deputy).get("/tasks").body().contains("/notices/" + notice));
        authors("authors || cast(" + reviewer + " as bigint)");
        assertFalse(visitor(deputy).get("/tasks").body().contains("/notices/" + notice));
        assertTrue(post(deputy, close, "version", "1", "said", "").body().contains("P-925"));
        assertTrue(post(deputy, issue, "demand", "整改", "deadline", DEADLINE.toString())
                .body()
                .contains("P-925"));
        String sql = "update monitoring_notices set state = 'closed' where id = " + notice;
        assertThrows(DataAccessException.class, () -> directly(deputy, sql), "the wall stops it as well");
        authors("array_remove(authors, cast(" + reviewer + " as bigint))");
        assertEquals(1, directly(deputy, sql));
        assertEquals(
                302,
                post(deputy, issue, "demand", "整改", "deadline", DEADLINE.toString())
                        .statusCode());
    }

    private void authors(String wanted) {
        region.world.asOwner(
                db -> db.sql("update assignments set authors = " + wanted + " where id = " + made.assignment)
                        .update());
    }

    private int directly(long account, String sql) {
        return region.as(
                account,
                Role.DEPARTMENT_REVIEWER,
                region.department,
                () -> Objects.requireNonNull(
                        transactions.execute(status -> jdbc.sql(sql).update())));
    }

    @Test
    void anAnswerNamesOnlyTheRowsOfTheNoticeAndSaysSomething() {
        handedIn();
        assertEquals("P-921", answered(NoticeWords.of(" ")));
        assertEquals("P-924", answered(new NoticeWords("补了", Map.of("i2", "97"))));
        Notice answered = asClerk(() ->
                notices.move(notice, version(), NoticeDeed.ANSWER, new NoticeWords("补了六名保洁员", Map.of("i1", "118"))));
        assertEquals(NoticeState.ANSWERED, answered.state());
        assertEquals(
                Map.of("i1", "118"),
                asReviewer(() -> notices.moves(notice)).getFirst().expected());
        assertEquals("P-921", refused(NoticeDeed.RETURN, NoticeWords.of("")));
    }

    private String answered(NoticeWords words) {
        Refused refused = assertThrows(
                Refused.class, () -> asClerk(() -> notices.move(notice, version(), NoticeDeed.ANSWER, words)));
        return refused.refusal(Language.ZH).code();
    }

    private String refused(NoticeDeed deed, NoticeWords words) {
        Refused refused =
                assertThrows(Refused.class, () -> asReviewer(() -> notices.move(notice, version(), deed, words)));
        return refused.refusal(Language.ZH).code();
    }

    private int version() {
        return region.world.asOwner(db -> db.sql("select version from monitoring_notices where id = :id")
                .param("id", notice)
                .query(Integer.class)
                .single());
    }

    private String words(Set<Role> roles) {
        return roles.stream().map(role -> word("role." + role.code())).collect(Collectors.joining("、"));
    }

    private String word(String key) {
        return messages.getMessage(key, null, java.util.Locale.CHINESE);
    }

    private String document(String rows) {
        String steps = NoticeTransitions.ALL.stream().map(this::step).collect(Collectors.joining());
        String heads = Arrays.stream(NoticeDeed.values())
                .map(deed -> word("notice.deed." + deed.code()))
                .collect(Collectors.joining(" | "));
        return "| 现在 | 做什么 | 成为 | 谁 | 要写 |\n|---|---|---|---|---|\n" + steps
                + "\n每个角色、每个状态、每件事都试过（通知由主管部门审核下达）；空着的，谁也做不成。\n\n| 现在 | " + heads + " |\n|---|"
                + "---|".repeat(NoticeDeed.values().length) + "\n" + rows;
    }

    private String step(NoticeTransition row) {
        NoticeState from = row.from();
        String who = row.who() == Who.FILER ? "filer" : from == null ? "issuer" : "reviewer";
        return "| %s | %s `%s` | %s | %s | %s |\n"
                .formatted(
                        from == null ? "没有通知" : word("notice.state." + from.code()),
                        word("notice.deed." + row.deed().code()),
                        row.deed().code(),
                        word("notice.state." + row.to().code()),
                        word("notice.who." + who),
                        row.deed() == NoticeDeed.ISSUE
                                ? "要求与期限"
                                : row.deed().needsWords()
                                        ? word("notice.said." + row.deed().code())
                                        : "");
    }
}
