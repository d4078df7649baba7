package org.zhunsheng.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.TestClock;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 口令的要求，编号同 docs/security.md。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestClock.Instead.class)
class PasswordRequirementsTest {

    private static int step;

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Passwords passwords;

    @Autowired
    private PasswordRules rules;

    @Autowired
    private TestClock clock;

    private World world;
    private Person person;

    @BeforeEach
    void somebody() {
        world = new World(database);
        person = Person.in(world, 1, passwords);
    }

    @AfterEach
    void theTimeIsNow() {
        clock.reset();
    }

    static Stream<Arguments> passwordsOfTheProfiles() {
        return Stream.of(
                Arguments.of("mlps3", "Ab3defgh9", false), // 九个字
                Arguments.of("mlps3", "Qv3mzkgh9w", true),
                Arguments.of("mlps3", "abcdefghij7k", false), // 两类
                Arguments.of("mlps3", "wulianwangdeli", false),
                Arguments.of("mlps3", "Password2024", false), // 常见的
                Arguments.of("mlps3", "Xk-LOGIN-7y", false), // 含登录名
                Arguments.of("asvs5", "Qv3mzkgh9wt", false), // 十一个字
                Arguments.of("asvs5", "wulianwangdeli", true), // 不要求字符种类
                Arguments.of("asvs5", "password1234", false),
                Arguments.of("asvs5", "Xk-LOGIN-7yabc", false),
                Arguments.of("asvs5", "长口令可以是一句中文的话啊", true));
    }

    @ParameterizedTest
    @MethodSource("passwordsOfTheProfiles")
    void requirement3EachProfileHasItsRules(String profile, String wanted, boolean allowed) {
        world.setting("policy.profile", profile);
        clock.forward(Duration.ofMinutes(++step)); // 设置记着三秒
        try {
            SecretStore.Secrets known = secrets("login", new String[0], passwords.hash("something else"));
            assertEquals(
                    allowed,
                    rules.broken(wanted.replace("LOGIN", "login"), known).isEmpty());
        } finally {
            world.setting("policy.profile", "mlps3");
        }
    }

    @Test
    void requirement3TheLastFivePasswordsAndOldOnesAreRefused() {
        String[] earlier = Stream.of("Old-one.1x", "Old-two.2x", "Old-three.3x", "Old-four.4x", "Old-five.5x")
                .map(passwords::hash)
                .toArray(String[]::new);
        SecretStore.Secrets known = secrets("login", earlier, passwords.hash("Present-one.9"));
        assertEquals(List.of(PasswordRules.Rule.USED_BEFORE), rules.broken("Old-five.5x", known));
        assertEquals(List.of(PasswordRules.Rule.USED_BEFORE), rules.broken("Present-one.9", known));
        assertEquals(List.of(), rules.broken("Never-used.0q", known));
        world.asOwner(db -> db.sql(
                        "update account_secrets set password_changed_at = now() - interval '91 days' where account_id = :id")
                .param("id", person.id())
                .update());
        Visitor visitor = new Visitor(port);
        person.signIn(visitor, Person.PASSWORD);
        assertEquals("/my-account", Visitor.location(visitor.get("/tasks")));
    }

    private static SecretStore.Secrets secrets(String login, String[] earlier, String hash) {
        return new SecretStore.Secrets(
                1, login, "1/", "active", hash, null, false, earlier, null, null, 0, new String[0]);
    }

    @Test
    void requirement11Argon2idAndTheParametersFollowAtSignIn() {
        String old = new Passwords(512, 2, 1).hash(Person.PASSWORD);
        assertTrue(old.startsWith("$argon2id$v=19$m=512,t=2"), old);
        world.asOwner(db -> db.sql("update account_secrets set password_hash = :old where account_id = :id")
                .param("old", old)
                .param("id", person.id())
                .update());
        person.signIn(new Visitor(port), Person.PASSWORD);
        String now = world.asOwner(db -> db.sql("select password_hash from account_secrets where account_id = :id")
                .param("id", person.id())
                .query(String.class)
                .single());
        assertTrue(now.startsWith("$argon2id$v=19$m=1024,t=1,p=1$"), now);
    }

    @Test
    void requirement11TheUsualParametersTakeTheirTime() {
        Passwords usual = new Passwords(47_104, 3, 1);
        usual.hash("warm up");
        long before = System.nanoTime();
        String hash = usual.hash(Person.PASSWORD);
        long took = (System.nanoTime() - before) / 1_000_000;
        assertTrue(hash.startsWith("$argon2id$v=19$m=47104,t=3,p=1$"), hash);
        assertTrue(took >= 50, took + " ms"); // 低于此数，参数就没有起作用；机器快慢不同
    }
}
