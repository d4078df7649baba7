package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** 问一个正在运行的服务器：认不认我们的口令，是不是这个文件夹的。 */
enum Probe {
    OURS,
    REFUSED,
    SILENT;

    /** 授权不成立的一类（口令不对、没有这样的用户）。 */
    private static final String UNAUTHORIZED = "28";

    static Probe ask(int port, String secret, Path cluster) throws IOException {
        try (Connection connection = connect(port, secret);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("show data_directory")) {
            found.next();
            return Path.of(found.getString(1)).toRealPath().equals(cluster.toRealPath()) ? OURS : SILENT;
        } catch (SQLException refused) {
            String state = refused.getSQLState();
            return state != null && state.startsWith(UNAUTHORIZED) ? REFUSED : SILENT;
        }
    }

    private static Connection connect(int port, String secret) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Cluster.SUPERUSER);
        properties.setProperty("password", secret);
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "5");
        properties.setProperty("sslmode", "disable");
        Connection connection =
                new Driver().connect("jdbc:postgresql://" + Postgres.HOST + ":" + port + "/postgres", properties);
        if (connection == null) throw new SQLException("not an address of PostgreSQL");
        return connection;
    }
}
