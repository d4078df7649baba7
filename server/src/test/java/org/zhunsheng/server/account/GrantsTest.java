package org.zhunsheng.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.TestClock;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 授权（要求 18 的三员互斥在内）：谁能给谁什么，到何时。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestClock.Instead.class)
class GrantsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private TestClock clock;

    private World world;
    private long bureau;
    private String bureauCode;
    private long person;
    private long admin;
    private Visitor security;

    @BeforeEach
    void aBureau() {
        world = new World(database);
        bureau = world.organization(1, "bureau", "某市财政局");
        bureauCode = world.asOwner(db -> db.sql("select code from organizations where id = :id")
                .param("id", bureau)
                .query(String.class)
                .single());
        person = world.account(login(), bureau);
        admin = world.account(login(), bureau);
        world.grant(admin, Role.SECURITY_ADMINISTRATOR, bureau);
        security = new Visitor(port).with(world.session(admin));
    }

    @AfterEach
    void theUsualPolicy() {
        world.setting("policy.profile", "mlps3");
        clock.reset();
    }

    private static String login() {
        return "g" + UUID.randomUUID().toString().substring(0, 8);
    }

    private void policy(String profile) {
        world.setting("policy.profile", profile);
        clock.forward(java.time.Duration.ofSeconds(30)); // 设置记着三秒
    }

    private HttpResponse<String> grant(Visitor by, long account, String role, String organization, String until) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("role", role);
        form.put("organization", organization);
        form.put("from", "");
        form.put("until", until);
        return by.post("/accounts/" + account + "/roles", form);
    }

    private void refused(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode());
        assertTrue(answer.body().contains(code), code);
    }

    @Test
    void aGrantHoldsAndIsRevokedAndBothAreRecorded() {
        assertEquals(
                302, grant(security, person, "unit-finance", bureauCode, "").statusCode());
        assertEquals(1, world.audited("role.grant", "account:" + person));
        refused(grant(security, person, "unit-finance", bureauCode, ""), 422, "P-672");
        long grant = world.asOwner(db -> db.sql("select id from grants where account_id = :id")
                .param("id", person)
                .query(Long.class)
                .single());
        assertEquals(
                302, security.post("/grants/" + grant + "/revoke", Map.of()).statusCode());
        assertEquals(
                409, security.post("/grants/" + grant + "/revoke", Map.of()).statusCode());
        assertEquals(1, world.audited("role.revoke", "account:" + person));
        assertEquals(
                302, grant(security, person, "unit-finance", bureauCode, "").statusCode());
    }

    @Test
    void nobodyGrantsToHimself() {
        refused(grant(security, admin, "auditor", bureauCode, ""), 409, "P-666");
        long grant = world.grant(admin, Role.AUDITOR, bureau);
        Visitor again = new Visitor(port).with(world.session(admin));
        refused(again.post("/grants/" + grant + "/revoke", Map.of()), 409, "P-666");
    }

    @Test
    void nobodyGivesWhatReachesBeyondHisScope() {
        refused(grant(security, person, "auditor", "0", ""), 422, "P-664");
        long elsewhere = world.organization(1, "bureau", "另一市财政局");
        long stranger = world.account(login(), elsewhere);
        assertEquals(404, grant(security, stranger, "auditor", bureauCode, "").statusCode());
        long grant = world.grant(person, Role.AUDITOR, 1);
        assertEquals(
                404, security.post("/grants/" + grant + "/revoke", Map.of()).statusCode());
    }

    @Test
    void theInstallerAndUnknownRolesAreNotGranted() {
        refused(grant(security, person, "installer", bureauCode, ""), 422, "P-668");
        refused(grant(security, person, "emperor", bureauCode, ""), 422, "P-668");
    }

    @Test
    void aThirdPartyIsLimitedToAYear() {
        refused(grant(security, person, "third-party-reviewer", bureauCode, ""), 422, "P-670");
        String late = LocalDate.now().plusDays(400).toString();
        refused(grant(security, person, "third-party-reviewer", bureauCode, late), 422, "P-670");
        String soon = LocalDate.now().plusDays(100).toString();
        assertEquals(
                302,
                grant(security, person, "third-party-reviewer", bureauCode, soon)
                        .statusCode());
        refused(grant(security, person, "auditor", bureauCode, "2020-01-01"), 422, "P-671");
        refused(grant(security, person, "auditor", bureauCode, "tomorrow"), 422, "P-671");
    }

    @Test
    void requirement18AdministratorsExcludeEachOtherInTheApplicationAndInTheDatabase() {
        assertEquals(
                302,
                grant(security, person, "system-administrator", bureauCode, "").statusCode());
        HttpResponse<String> answer = grant(security, person, "audit-administrator", bureauCode, "");
        refused(answer, 422, "P-669");
        assertTrue(answer.body().contains("三类管理员不能由同一个人担任"));
        DataAccessException database =
                assertThrows(DataAccessException.class, () -> world.grant(person, Role.AUDIT_ADMINISTRATOR, bureau));
        assertTrue(String.valueOf(database.getMessage()).contains("三类管理员"));
    }

    @Test
    void requirement18ASmallOfficeMayAndEveryShortcutIsRecorded() {
        policy("small-office");
        assertEquals(
                302,
                grant(security, person, "system-administrator", bureauCode, "").statusCode());
        assertEquals(0, world.audited("role.shortcut", "account:" + person));
        assertEquals(
                302,
                grant(security, person, "audit-administrator", bureauCode, "").statusCode());
        assertEquals(1, world.audited("role.shortcut", "account:" + person));
    }

    @Test
    void theInstallersGrantEndsWhenTheThreeAdministratorsAreThere() {
        long installer = world.account(login(), 1);
        world.grant(installer, Role.INSTALLER, 1);
        world.asOwner(db -> db.sql(
                        "update grants set valid_until = greatest(now(), valid_from) where role like '%-administrator'")
                .update());
        Visitor installing = new Visitor(port).with(world.session(installer));
        for (String role : new String[] {"system", "security"})
            assertEquals(
                    302,
                    grant(installing, world.account(login(), bureau), role + "-administrator", bureauCode, "")
                            .statusCode());
        HttpResponse<String> last =
                grant(installing, world.account(login(), bureau), "audit-administrator", bureauCode, "");
        assertEquals(200, last.statusCode());
        assertTrue(last.body().contains("三类管理员已经配齐"));
        assertEquals(302, installing.get("/tasks").statusCode());
        assertEquals(1, world.audited("role.revoke", "account:" + installer));
    }
}
