package org.zhunsheng.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 总要有一个能授权的人。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LastAdministratorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    /** 别的测试里的安全管理员先停掉，做完再启用。 */
    @Test
    void theLastSecurityAdministratorIsNotDisabled() {
        World world = new World(database);
        Visitor root = Person.signedIn(world, port, Role.SYSTEM_ADMINISTRATOR, 1);
        long one = world.account("k" + UUID.randomUUID().toString().substring(0, 8), 1);
        long other = world.account("k" + UUID.randomUUID().toString().substring(0, 8), 1);
        world.grant(one, Role.SECURITY_ADMINISTRATOR, 1);
        world.grant(other, Role.SECURITY_ADMINISTRATOR, 1);
        List<Long> others = world.asOwner(db -> db.sql("""
                update accounts set state = 'disabled' where state = 'active' and id not in (:one, :other) and id in
                (select account_id from grants where role = 'security-administrator' and place = '1/' and valid_until > now()) returning id
                """)
                .param("one", one)
                .param("other", other)
                .query(Long.class)
                .list());
        try {
            assertEquals(302, disable(root, one).statusCode());
            HttpResponse<String> last = disable(root, other);
            assertEquals(409, last.statusCode());
            assertTrue(last.body().contains("P-678"));
            assertEquals(0, world.audited("account.disable", "account:" + other));
        } finally {
            world.asOwner(db -> others.isEmpty()
                    ? 0
                    : db.sql("update accounts set state = 'active' where id in (:ids)")
                            .param("ids", others)
                            .update());
        }
    }

    private static HttpResponse<String> disable(Visitor by, long account) {
        return by.post("/accounts/" + account + "/disable", Map.of("version", "1"));
    }
}
