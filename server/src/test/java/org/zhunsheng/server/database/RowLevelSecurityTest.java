package org.zhunsheng.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Restriction;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.World;

/** 数据库这一道墙，不靠应用的任何条件。security.md 第 17 条。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RowLevelSecurityTest {

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transactions;

    private World world;
    private long ours;
    private long others;
    private long clerk;

    @BeforeEach
    void twoUnits() {
        world = new World(database);
        long bureau = world.organization(1, "bureau", "某财政局");
        ours = world.organization(bureau, "unit", "甲单位");
        others = world.organization(bureau, "unit", "乙单位");
        clerk = world.account("clerk-" + UUID.randomUUID().toString().substring(0, 8), ours);
    }

    private Caller caller(long account) {
        return new Caller(account, "", List.of(), null, "", null, null, Restriction.NONE, "", "");
    }

    private List<Long> organizationsSeenBy(Caller caller) {
        return caller.run(() -> transactions.execute(status ->
                db.sql("select id from organizations").query(Long.class).list()));
    }

    @Test
    void everyTableForcesRowLevelSecurityAndHasPolicies() {
        List<String> open =
                world.asOwner(owner -> owner.sql("""
                select relname from pg_class c where relnamespace = 'zhunsheng'::regnamespace and relkind = 'r'
                   and relname <> 'flyway_schema_history'
                   and not (relrowsecurity and relforcerowsecurity
                            and exists (select 1 from pg_policies p where p.tablename = c.relname and not p.policyname = 'owner'))
                """).query(String.class).list());
        assertEquals(List.of(), open);
    }

    @Test
    void theApplicationsRoleOwnsNothingAndCannotBypass() {
        Map<String, Object> role =
                transactions.execute(status -> db.sql("""
                select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
                       (select count(*) from pg_class where relowner = r.oid) as owned
                  from pg_roles r where rolname = current_user""").query().singleRow());
        assertEquals(
                new TreeMap<String, Object>(Map.of(
                        "rolsuper",
                        false,
                        "rolbypassrls",
                        false,
                        "rolcreaterole",
                        false,
                        "rolcreatedb",
                        false,
                        "owned",
                        0L)),
                new TreeMap<>(role));
    }

    @Test
    void aQueryWithoutAnyConditionSeesOnlyTheScope() {
        world.grant(clerk, Role.PREPARER, ours);
        assertEquals(List.of(ours), organizationsSeenBy(caller(clerk)));
    }

    @Test
    void anUnsetScopeSeesNothingAlsoOnAConnectionThatWasUsedBefore() {
        world.grant(clerk, Role.SYSTEM_ADMINISTRATOR, 1);
        for (int i = 0; i < 30; i++) {
            assertTrue(organizationsSeenBy(caller(clerk)).size() >= 4);
            assertEquals(List.of(), organizationsSeenBy(Caller.NOBODY));
            assertEquals(
                    List.of(),
                    db.sql("select id from organizations").query(Long.class).list(),
                    "outside of a transaction");
        }
    }

    @Test
    void theOwnerByMistakeSeesNothing() {
        Long count = world.asOwner(owner -> {
            owner.sql("select set_config('zhunsheng.owner', '', false)").query().singleRow();
            return owner.sql("select count(*) from organizations")
                    .query(Long.class)
                    .single();
        });
        assertEquals(0L, count);
    }

    @Test
    void writingIntoAForeignOrganizationIsRefused() {
        world.grant(clerk, Role.SYSTEM_ADMINISTRATOR, ours);
        String insert =
                "insert into organizations (parent_id, kind, code, name) values (:parent, 'division', :code, '某处')";
        DataAccessException refused = assertThrows(
                DataAccessException.class,
                () -> caller(clerk)
                        .run(() -> transactions.execute(status -> db.sql(insert)
                                .param("parent", others)
                                .param("code", "N" + others)
                                .update())));
        assertTrue(String.valueOf(refused.getMostSpecificCause().getMessage()).contains("row-level security"));
        Integer added = caller(clerk)
                .run(() -> transactions.execute(status -> db.sql(insert)
                        .param("parent", ours)
                        .param("code", "N" + ours)
                        .update()));
        assertEquals(1, added);
    }

    @Test
    void nobodyGrantsToHimselfEvenWithoutTheApplication() {
        world.grant(clerk, Role.SECURITY_ADMINISTRATOR, 1);
        assertThrows(
                DataAccessException.class,
                () -> caller(clerk)
                        .run(() -> transactions.execute(status -> db.sql(
                                        "insert into grants (account_id, role, organization_id) values (:me, 'auditor', 1)")
                                .param("me", clerk)
                                .update())));
    }

    @Test
    void anExpiredGrantOrADisabledAccountSeesNothing() {
        long grant = world.grant(clerk, Role.PREPARER, ours);
        world.asOwner(owner -> owner.sql(
                        "update grants set valid_from = now() - interval '2 days', valid_until = now() - interval '1 day' where id = :id")
                .param("id", grant)
                .update());
        assertEquals(List.of(), organizationsSeenBy(caller(clerk)));
        world.grant(clerk, Role.PREPARER, ours);
        assertEquals(List.of(ours), organizationsSeenBy(caller(clerk)));
        world.asOwner(owner -> owner.sql("update accounts set state = 'disabled' where id = :id")
                .param("id", clerk)
                .update());
        assertEquals(List.of(), organizationsSeenBy(caller(clerk)));
    }

    @Test
    void theTableOfRolesIsTheOneOfTheProgram() {
        Map<String, List<String>> stored = transactions
                .execute(status -> db.sql("select role, permission from role_permissions order by 1, 2")
                        .query()
                        .listOfRows())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.get("role")),
                        TreeMap::new,
                        Collectors.mapping(row -> String.valueOf(row.get("permission")), Collectors.toList())));
        Map<String, List<String>> wanted = Arrays.stream(Role.values())
                .collect(Collectors.toMap(
                        Role::code,
                        role -> role.permissions().stream()
                                .map(Permission::code)
                                .sorted()
                                .toList(),
                        (one, two) -> one,
                        TreeMap::new));
        assertEquals(wanted, stored);
    }

    @Test
    void aMovedOrganizationTakesEverythingAlong() {
        long department = world.organization(1, "bureau", "丙财政局");
        long grant = world.grant(clerk, Role.PREPARER, ours);
        world.asOwner(owner -> owner.sql("update organizations set parent_id = :to where id = :id")
                .param("to", department)
                .param("id", ours)
                .update());
        String place = "1/" + department + "/" + ours + "/";
        assertEquals(place, placeOf("organizations", ours));
        assertEquals(place, placeOf("accounts", clerk));
        assertEquals(place, placeOf("grants", grant));
        assertThrows(
                DataAccessException.class,
                () -> world.asOwner(owner -> owner.sql("update organizations set parent_id = :self where id = :id")
                        .param("self", ours)
                        .param("id", department)
                        .update()));
    }

    private String placeOf(String table, long id) {
        return world.asOwner(owner -> owner.sql("select place from " + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }
}
