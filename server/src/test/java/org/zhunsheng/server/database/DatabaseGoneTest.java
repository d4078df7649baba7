package org.zhunsheng.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.zhunsheng.server.postgres.TestPostgres;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 数据库断了：说得清楚；回来了：不用重启，每个线程都照常。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // 角色登录不了的那一阵，后台的事都会失败
class DatabaseGoneTest {

    /** 比服务处理请求的线程（至多 50 个）多：每一个都轮得到。 */
    private static final int MANY = 60;

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    private Visitor visitor;
    private String role;

    @BeforeEach
    void someone() {
        World world = new World(database);
        long bureau = world.organization(1, "bureau", "某市财政局");
        visitor = new Visitor(port).with(world.session(world.account("kept-" + bureau, bureau)));
        role = world.asOwner(db -> db.sql("select current_database() || '_app'")
                .query(String.class)
                .single());
        assertEquals(200, visitor.get("/tasks").statusCode());
    }

    private static void asSuperuser(String... statements) {
        try (Connection connection = DriverManager.getConnection(TestPostgres.superuser());
                Statement statement = connection.createStatement()) {
            for (String one : statements) statement.execute(one);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String cut() {
        return "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + role + "'";
    }

    /** 刚用过的连接，池不再验一遍就给：断在这一刻的，只能在事务开始时发觉。 */
    @Test
    void connectionsCutAtAnyMomentPoisonNoThread() {
        for (int i = 0; i < MANY; i++) {
            visitor.get("/tasks");
            if (i % 4 == 0) asSuperuser(cut());
        }
        for (int i = 0; i < MANY; i++) assertEquals(200, visitor.get("/tasks").statusCode());
    }

    @Test
    void theErrorPageNeedsNoDatabaseAndTheServerComesBackByItself() {
        asSuperuser("alter role " + role + " nologin", cut());
        HttpResponse<String> answer = visitor.get("/tasks");
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains("P-611"), answer.body());
        assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
        asSuperuser("alter role " + role + " login");
        for (int i = 0; i < MANY; i++) assertEquals(200, visitor.get("/tasks").statusCode());
    }
}
