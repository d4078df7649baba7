package org.zhunsheng.server.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** 测试用的服务器给每个测试一个自己的数据库。 */
class TestPostgresTest {

    @Test
    void everyTestHasADatabaseOfItsOwn() throws SQLException {
        String first = TestPostgres.createDatabase();
        assertNotEquals(first, TestPostgres.createDatabase());
        try (Connection connection = DriverManager.getConnection(first)) {
            connection.createStatement().execute("create table mine (n integer)");
            assertEquals(connection.getMetaData().getUserName(), connection.getCatalog() + "_owner");
        }
    }
}
