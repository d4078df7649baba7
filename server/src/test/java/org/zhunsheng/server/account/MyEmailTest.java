package org.zhunsheng.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Restriction;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;

/** 本人的邮箱：自己填，自己清空；只核对写法。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MyEmailTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private EmailStore store;

    @Autowired
    private TransactionTemplate transactions;

    private Region region;
    private long account;
    private Visitor visitor;

    @BeforeEach
    void aPreparer() {
        region = new Region(database);
        account = region.account(Role.PREPARER, region.unit);
        visitor = new Visitor(port).with(region.world.session(account));
    }

    private String kept() {
        return region.world.asOwner(db -> db.sql("select coalesce(email, '-') from accounts where id = :id")
                .param("id", account)
                .query(String.class)
                .single());
    }

    private int post(String address) {
        return visitor.post("/my-account/email", Map.of("email", address)).statusCode();
    }

    @Test
    void theOwnerSetsAndClearsIt() {
        assertEquals(302, post(" a.b@example.cn "));
        assertEquals("a.b@example.cn", kept());
        assertTrue(visitor.get("/my-account").body().contains("value=\"a.b@example.cn\""));
        assertEquals(302, post("a.b@example.cn"));
        assertEquals(1, region.world.audited("account.change", "account:" + account), "nothing changed, nothing said");
        assertEquals(302, post(""));
        assertEquals("-", kept());
        assertEquals(0, region.count("audit_events where detail::text like '%a.b@example%'"));
    }

    @Test
    void aMalformedOneIsKeptInThePage() {
        var answer = visitor.post("/my-account/email", Map.of("email", "no address"));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("P-663") && answer.body().contains("value=\"no address\""), answer.body());
        assertEquals("-", kept());
    }

    @Test
    void neitherTokensNorHalfSignedInSessionsChangeIt() {
        assertFalse(changed(Set.of(Permission.ASSIGNMENT_READ), Restriction.NONE));
        assertFalse(changed(null, Restriction.SECURE_ACCOUNT));
        assertEquals("-", kept());
    }

    private boolean changed(@Nullable Set<Permission> limit, Restriction restriction) {
        Caller caller = new Caller(account, "region", List.of(), limit, "", null, null, restriction, "", "");
        return Boolean.TRUE.equals(caller.run(() -> transactions.execute(status -> store.change("x@example.cn"))));
    }
}
