package org.zhunsheng.server.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.Visitor;

/** 委托审核：限期代一位审核人担任他的角色；做的都写明受委托；应用与数据库各核对一遍。 */
class DelegationTest extends CampaignGround {

    private static final String PATH = "/my-account/delegations";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transactions;

    private long clerk;
    private long head;
    private long headGrant;
    private long colleague;
    private Assignment form;

    @BeforeEach
    void aSubmittedForm() {
        region.world.project(region.unit, "水文测报");
        clerk = region.account(Role.UNIT_FINANCE, region.unit);
        head = region.account(Role.UNIT_HEAD, region.unit);
        headGrant = grantOf(head);
        colleague = region.account(Role.DIVISION, region.first);
        form = list(issued(terms(Purpose.SELF_EVALUATION)).id()).getFirst();
        region.as(clerk, Role.UNIT_FINANCE, region.unit, () -> moves.move(form.id(), 1, Deed.START, Opinion.NONE));
        region.as(clerk, Role.UNIT_FINANCE, region.unit, () -> moves.move(form.id(), 2, Deed.SUBMIT, Opinion.NONE));
    }

    private long grantOf(long account) {
        return number("select max(id) from grants where account_id = " + account);
    }

    private long number(String sql) {
        return region.world.asOwner(owner -> owner.sql(sql).query(Long.class).single());
    }

    private String login(long account) {
        return region.world.asOwner(owner -> owner.sql("select login from accounts where id = :id")
                .param("id", account)
                .query(String.class)
                .single());
    }

    private void change(String sql) {
        region.world.asOwner(owner -> owner.sql(sql).update());
    }

    private Visitor visitor(long account) {
        return new Visitor(port).with(region.world.session(account));
    }

    private HttpResponse<String> delegate(long by, long grant, String deputy, LocalDate from, LocalDate until) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("grant", Long.toString(grant));
        typed.put("deputy", deputy);
        typed.put("from", from.toString());
        typed.put("until", until.toString());
        typed.put("reason", "外出培训");
        return visitor(by).post(PATH, typed);
    }

    private HttpResponse<String> delegate(long deputy) {
        return delegate(head, headGrant, login(deputy) + " 某人", TODAY, TODAY.plusDays(13));
    }

    private void refused(HttpResponse<String> answer, String code) {
        assertTrue(answer.body().contains(code), answer.statusCode() + " " + code);
    }

    private HttpResponse<String> act(long by, String act) {
        return visitor(by).post("/assignments/" + form.id() + "/" + act, Map.of("version", "3", "opinion", "同意"));
    }

    @Test
    void theDeputyReviewsWithinThePeriodOnlyAndItIsMarked() {
        assertEquals(403, act(colleague, "pass").statusCode());
        assertEquals(302, delegate(colleague).statusCode());
        assertEquals(1, region.world.audited("role.delegate", "account:" + colleague));
        Visitor deputy = visitor(colleague);
        assertTrue(deputy.get("/tasks").body().contains("的委托，以单位负责人的角色审核，到 " + TODAY.plusDays(13)));
        assertTrue(deputy.get(PATH).body().contains("外出培训"));
        assertTrue(visitor(head).get("/tasks").body().contains("受您的委托"));
        assertTrue(deputy.get("/reviews").body().contains("水文测报"));
        assertEquals(302, act(colleague, "pass").statusCode());
        assertEquals(
                head,
                number("select delegated_for from assignment_moves where act = 'pass' and assignment_id = "
                        + form.id()));
        assertEquals(
                head,
                number("select (detail ->> 'delegatedFor')::bigint from audit_events where action = 'assignment.pass'"
                        + " and subject = 'assignment:" + form.id() + "'"));
        assertTrue(visitor(head).get("/assignments/" + form.id()).body().contains("单位负责人（受委托）"));
        String api = read(head, "/api/v1/assignments/" + form.id());
        assertTrue(api.contains("\"delegated\":true"), api);
    }

    @Test
    void beforeAndAfterThePeriodTheDeputyReviewsNothing() {
        assertEquals(
                302,
                delegate(head, headGrant, login(colleague), TODAY.plusDays(1), TODAY.plusDays(3))
                        .statusCode());
        assertEquals(403, act(colleague, "pass").statusCode());
        change("alter table grants disable trigger keep_delegation");
        change("update grants set valid_from = now() - interval '3 days', valid_until = now() where delegated_by = "
                + head);
        change("alter table grants enable trigger keep_delegation");
        assertEquals(403, act(colleague, "pass").statusCode());
        assertTrue(visitor(colleague).get(PATH).body().contains("结束了"));
        assertFalse(visitor(colleague).get("/tasks").body().contains("的委托"));
    }

    @Test
    void theOwnWorkOfTheDeputyOrTheDelegatorIsNotPassed() {
        long finance = grantOf(clerk);
        change("update assignments set reviewer = 'unit-finance' where id = " + form.id());
        assertEquals(
                302,
                delegate(clerk, finance, login(colleague), TODAY, TODAY.plusDays(2))
                        .statusCode());
        refused(act(colleague, "pass"), "P-836");
        assertFalse(visitor(colleague).get("/reviews").body().contains("水文测报"));
        assertThrows(DataAccessException.class, () -> sql(colleague, """
                insert into assignment_moves (assignment_id, act, from_state, to_state, level, role, account_id)
                values (%d, 'pass', 'submitted', 'submitted', 1, 'unit-finance', %d)""".formatted(form.id(), colleague)));
        change("update assignments set reviewer = 'unit-head' where id = " + form.id());
        assertEquals(302, delegate(clerk).statusCode());
        refused(act(clerk, "pass"), "P-836");
    }

    private int sql(long account, String statement) {
        return region.as(
                account,
                Role.UNIT_HEAD,
                region.unit,
                () -> transactions.execute(status -> db.sql(statement).update()));
    }

    @Test
    void onlyOwnReviewingRolesAreDelegatedAndNoneOnward() {
        refused(delegate(head, grantOf(clerk), login(colleague), TODAY, TODAY), "P-948");
        refused(delegate(clerk, headGrant, login(colleague), TODAY, TODAY), "P-948");
        region.world.grant(head, Role.SECURITY_ADMINISTRATOR, region.unit);
        refused(delegate(head, grantOf(head), login(colleague), TODAY, TODAY), "P-948");
        assertEquals(302, delegate(colleague).statusCode());
        refused(delegate(colleague, grantOf(colleague), login(clerk), TODAY, TODAY), "P-948");
        assertFalse(visitor(colleague).get(PATH).body().contains(PATH + "/new"));
    }

    @Test
    void theDeputyIsAColleagueWithoutTheRoleAndTheTermIsLimited() {
        refused(delegate(head, headGrant, "nobody", TODAY, TODAY), "P-949");
        refused(delegate(head, headGrant, login(head), TODAY, TODAY), "P-949");
        refused(delegate(head, headGrant, login(region.account(Role.DIVISION, region.other)), TODAY, TODAY), "P-949");
        refused(delegate(head, headGrant, login(manager), TODAY, TODAY), "P-949");
        long second = region.account(Role.UNIT_HEAD, region.unit);
        refused(delegate(second), "P-959");
        change("update grants set valid_until = 'infinity' where id = " + headGrant);
        String name = login(colleague);
        refused(delegate(head, headGrant, name, TODAY.minusDays(1), TODAY), "P-957");
        refused(delegate(head, headGrant, name, TODAY.plusDays(2), TODAY), "P-957");
        refused(delegate(head, headGrant, name, TODAY, TODAY.plusDays(60)), "P-957");
        assertEquals(
                302, delegate(head, headGrant, name, TODAY, TODAY.plusDays(59)).statusCode());
        refused(delegate(head, headGrant, login(clerk), TODAY.plusDays(3), TODAY.plusDays(4)), "P-959");
        Map<String, String> silent =
                Map.of("grant", Long.toString(headGrant), "deputy", name, "until", TODAY.toString(), "reason", " ");
        refused(visitor(head).post(PATH, silent), "P-958");
    }

    @Test
    void itEndsEarlyByTheDelegatorTheSecurityAdministratorAndWithTheGrant() {
        assertEquals(302, delegate(colleague).statusCode());
        long first = grantOf(colleague);
        String end = PATH + "/" + first + "/end";
        assertEquals(404, visitor(colleague).post(end, Map.of()).statusCode());
        String session = region.world.session(colleague);
        assertEquals(302, visitor(head).post(end, Map.of()).statusCode());
        assertEquals(1, region.world.audited("role.delegation-end", "account:" + colleague));
        assertEquals(302, new Visitor(port).with(session).get(PATH).statusCode(), "his sessions end with it");
        assertEquals(403, act(colleague, "pass").statusCode());
        assertEquals(409, visitor(head).post(end, Map.of()).statusCode());

        assertEquals(302, delegate(colleague).statusCode());
        long admin = region.account(Role.SECURITY_ADMINISTRATOR, region.bureau);
        String roles = visitor(admin).get("/accounts/" + colleague + "/roles").body();
        assertTrue(roles.contains("受委托") && roles.contains("外出培训"), roles);
        assertEquals(
                302,
                visitor(admin)
                        .post("/grants/" + grantOf(colleague) + "/revoke", Map.of())
                        .statusCode());
        assertEquals(403, act(colleague, "pass").statusCode());

        assertEquals(302, delegate(colleague).statusCode());
        change("update grants set valid_until = now() where id = " + headGrant);
        assertEquals(403, act(colleague, "pass").statusCode());
    }

    @Test
    void theDatabaseLetsTheApplicationForgeNone() {
        long admin = region.account(Role.SECURITY_ADMINISTRATOR, region.bureau);
        String forged = """
                insert into grants (account_id, role, organization_id, valid_until, delegated_by, delegated_from, reason)
                values (%d, 'unit-head', %d, now() + interval '3 days', %d, %d, '出差')""".formatted(colleague, region.unit, head, headGrant);
        assertThrows(DataAccessException.class, () -> sql(admin, forged));
        assertThrows(DataAccessException.class, () -> sql(head, forged));
        String call = "select delegate(%d, '%s', now(), now() + interval '%d days', '出差')";
        assertThrows(DataAccessException.class, () -> ask(clerk, call.formatted(headGrant, login(colleague), 3)));
        assertThrows(DataAccessException.class, () -> ask(head, call.formatted(headGrant, login(colleague), 61)));
        assertThrows(DataAccessException.class, () -> ask(head, call.formatted(headGrant, login(manager), 3)));
        assertTrue(ask(head, call.formatted(headGrant, login(colleague), 3)) > 0);
        assertThrows(
                DataAccessException.class, () -> ask(colleague, call.formatted(grantOf(colleague), login(clerk), 1)));
        assertThrows(
                DataAccessException.class,
                () -> sql(admin, "update grants set valid_until = 'infinity' where id = " + grantOf(colleague)));
    }

    private long ask(long account, String query) {
        return region.as(
                account,
                Role.UNIT_HEAD,
                region.unit,
                () -> transactions.execute(
                        status -> db.sql(query).query(Long.class).single()));
    }

    @Test
    void theInterfaceListsDelegatesAndEndsAndANarrowTokenCannot() {
        String sent = "{\"grant\": %d, \"deputy\": \"%s\", \"until\": \"%s\", \"reason\": \"出差\"}"
                .formatted(headGrant, login(colleague), TODAY.plusDays(1));
        String token = region.world.accessToken(head, "assignment.review");
        refused(call(token, "/api/v1/delegations", sent), "P-948");
        String whole = region.world.accessToken(
                head,
                Role.UNIT_HEAD.permissions().stream().map(one -> one.code()).toArray(String[]::new));
        HttpResponse<String> made = call(whole, "/api/v1/delegations", sent);
        assertEquals(201, made.statusCode(), made.body());
        assertTrue(made.body().contains("\"state\":\"current\""), made.body());
        String list = read(colleague, "/api/v1/delegations");
        assertTrue(list.contains("\"mine\":false") && list.contains("\"delegable\":[]"), list);
        HttpResponse<String> ended = call(whole, "/api/v1/delegations/" + grantOf(colleague) + "/end", "{}");
        assertTrue(ended.body().contains("\"state\":\"ended\""), ended.body());
    }

    private String read(long account, String path) {
        return visitor(account).accepting("application/json").get(path).body();
    }

    private HttpResponse<String> call(String token, String path, String json) {
        Visitor program = new Visitor(port).accepting("application/json");
        return program.send(program.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }
}
