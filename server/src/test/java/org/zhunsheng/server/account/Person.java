package org.zhunsheng.server.account;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 测试里的一个人：帐号、口令，没有设第二因素。 */
record Person(long id, String login) {

    static final String PASSWORD = "Correct-horse.7";

    static Person in(World world, long organization, Passwords passwords) {
        String login = "p-" + UUID.randomUUID().toString().substring(0, 8);
        long id = world.account(login, organization);
        String hash = passwords.hash(PASSWORD);
        world.asOwner(db -> db.sql(
                        "update account_secrets set password_hash = :hash, totp_confirmed_at = null where account_id = :id")
                .param("hash", hash)
                .param("id", id)
                .update());
        return new Person(id, login);
    }

    HttpResponse<String> signIn(Visitor visitor, String password) {
        return visitor.post("/sign-in", Map.of("login", login, "password", password));
    }

    /** 担任一个角色、已经登录并刚确认过身份的访问者。 */
    static Visitor signedIn(World world, int port, Role role, long organization) {
        long account = world.account("a-" + UUID.randomUUID().toString().substring(0, 8), organization);
        world.grant(account, role, organization);
        return new Visitor(port).with(world.session(account));
    }
}
