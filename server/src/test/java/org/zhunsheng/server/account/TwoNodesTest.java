package org.zhunsheng.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.zhunsheng.server.Server;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 要求 8：一个节点上停用、改权，另一个节点上的会话五秒之内结束。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TwoNodesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Environment environment;

    private ConfigurableApplicationContext other;
    private World world;
    private long account;
    private Visitor there;

    @BeforeEach
    void anotherNodeOnTheSameDatabase() {
        other = new SpringApplicationBuilder(Server.class)
                .properties(Map.of(
                        "server.port", "0",
                        "zhunsheng.database.url", property("zhunsheng.database.url"),
                        "zhunsheng.database.folder", property("zhunsheng.database.folder"),
                        "zhunsheng.password.memory", "1024",
                        "zhunsheng.password.rounds", "1"))
                .run();
        world = new World(database);
        account = world.account("n-" + UUID.randomUUID().toString().substring(0, 8), 1);
        world.grant(account, Role.PREPARER, 1);
        int there =
                Integer.parseInt(Objects.requireNonNull(other.getEnvironment().getProperty("local.server.port")));
        this.there = new Visitor(there).with(world.session(account));
        assertEquals(200, this.there.get("/tasks").statusCode());
    }

    private String property(String name) {
        return Objects.requireNonNull(environment.getProperty(name));
    }

    @AfterEach
    void stop() {
        other.close();
    }

    @Test
    void requirement8DisablingEndsTheSessionsOnTheOtherNode() {
        Visitor admin = Person.signedIn(world, port, Role.SYSTEM_ADMINISTRATOR, 1);
        assertEquals(
                302,
                admin.post("/accounts/" + account + "/disable", Map.of("version", "1"))
                        .statusCode());
        endsSoon();
    }

    @Test
    void requirement8AGrantEndsTheSessionsOnTheOtherNode() {
        Visitor admin = Person.signedIn(world, port, Role.SECURITY_ADMINISTRATOR, 1);
        Map<String, String> grant = Map.of("role", "unit-finance", "organization", "0", "from", "", "until", "");
        assertEquals(302, admin.post("/accounts/" + account + "/roles", grant).statusCode());
        endsSoon();
    }

    @Test
    void requirement8ATransferEndsTheSessionsOnTheOtherNode() {
        long unit = world.organization(1, "bureau", "另一个局");
        String code = world.asOwner(db -> db.sql("select code from organizations where id = :id")
                .param("id", unit)
                .query(String.class)
                .single());
        Visitor admin = Person.signedIn(world, port, Role.SYSTEM_ADMINISTRATOR, 1);
        Map<String, String> change = Map.of("version", "1", "name", "某人", "organization", code, "email", "");
        assertEquals(302, admin.post("/accounts/" + account + "/change", change).statusCode());
        endsSoon();
    }

    private void endsSoon() {
        Instant began = Instant.now();
        int status = there.get("/tasks").statusCode();
        assertEquals(302, status, "the session still holds on the other node");
        assertTrue(Duration.between(began, Instant.now()).compareTo(Duration.ofSeconds(5)) < 0);
    }
}
