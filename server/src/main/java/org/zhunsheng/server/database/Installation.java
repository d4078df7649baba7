package org.zhunsheng.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PasswordUtil;
import org.zhunsheng.server.postgres.Postgres;

/** 把数据库备好：角色在、口令对、表是新的。每次启动都做，已经好了的什么也不改。 */
final class Installation {

    private static final int OLDEST = 14;

    private Installation() {}

    /** 内嵌的服务器上第一次建拥有者与数据库；以超级用户的身份。 */
    static void create(Postgres postgres, Connections wanted) {
        try (Connection connection = superuser(postgres).getConnection()) {
            if (!exists(
                    connection,
                    "select 1 from pg_roles where rolname = ?",
                    wanted.roles().owner()))
                execute(
                        connection,
                        "create role %s login createrole",
                        wanted.roles().owner(),
                        wanted.ownerPassword());
            if (!exists(connection, "select 1 from pg_database where datname = ?", wanted.database()))
                execute(
                        connection,
                        "create database " + quoted(wanted.database()) + " owner "
                                + quoted(wanted.roles().owner()));
        } catch (SQLException failed) {
            throw new DatabaseProblem("不能在内嵌的数据库里建立 " + wanted.database() + "：" + failed.getMessage(), failed);
        }
    }

    /** 连不上是因为还没有拥有者（口令不对也是这样说的）或者没有数据库。 */
    static boolean isMissing(DatabaseProblem problem) {
        return problem.getCause() instanceof SQLException failed
                && failed.getSQLState() != null
                && (failed.getSQLState().startsWith("28")
                        || failed.getSQLState().equals("3D000"));
    }

    private static PGSimpleDataSource superuser(Postgres postgres) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + postgres.host() + ":" + postgres.port() + "/postgres");
        source.setUser(postgres.superuser());
        source.setPassword(postgres.secret());
        return source;
    }

    static void prepare(Connections connections) {
        prepare(connections, migrations(connections));
    }

    /** 只到备份里的版本，给恢复用；可重复的迁移留到下一次启动。 */
    static void prepare(Connections connections, String version) {
        prepare(connections, migrations(connections).target(version).repeatableSqlMigrationPrefix("LATER"));
    }

    private static void prepare(Connections connections, FluentConfiguration migrations) {
        try (Connection connection = connections.owner().getConnection()) {
            execute(connection, "select pg_advisory_lock(7014)"); // 几个节点同时启动，一个一个来；连接关闭即放开
            checkVersion(connection);
            roles(connection, connections);
            member(connection, connections.roles(), "grant %s to %s");
            try {
                migrations.load().migrate();
            } finally {
                member(connection, connections.roles(), "revoke %s from %s");
            }
        } catch (SQLException failed) {
            throw new DatabaseProblem(sentence(connections, failed), failed);
        }
    }

    private static void roles(Connection connection, Connections connections) throws SQLException {
        Roles roles = connections.roles();
        role(connection, roles.app(), "login noinherit", connections.appPassword());
        role(connection, roles.reader(), "nologin", null);
        role(connection, roles.rules(), "nologin", null);
        if (!connects(connections)) execute(connection, "alter role %s", roles.app(), connections.appPassword());
    }

    /** 拥有者只在迁移时属于规则的角色：一直属于的话，规则的行级安全就把拥有者也放了进去。 */
    private static void member(Connection connection, Roles roles, String sql) throws SQLException {
        execute(connection, sql.formatted(quoted(roles.rules()), quoted(roles.owner())));
    }

    private static FluentConfiguration migrations(Connections connections) {
        return Flyway.configure()
                .dataSource(connections.owner())
                .schemas(Connections.SCHEMA)
                .placeholders(connections.roles().placeholders())
                .locations("classpath:db/migration")
                .failOnMissingLocations(true);
    }

    private static void role(Connection connection, String name, String kind, @Nullable String password)
            throws SQLException {
        if (exists(connection, "select 1 from pg_roles where rolname = ?", name)) return;
        if (password == null) execute(connection, "create role " + quoted(name) + " " + kind);
        else execute(connection, "create role %s " + kind, name, password);
    }

    private static boolean connects(Connections connections) {
        try (Connection tried = connections.app().getConnection()) {
            return tried.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static void checkVersion(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST)
            throw new DatabaseProblem("数据库是 PostgreSQL " + version + "，需要 " + OLDEST + " 或更新的版本。 / PostgreSQL " + OLDEST
                    + " or newer is needed, found " + version + ".");
    }

    private static String sentence(Connections connections, SQLException failed) {
        Roles roles = connections.roles();
        return """
                数据库不能用：%s
                请核对地址、用户与口令；用户 %s 要能建角色（createrole），或者请数据库管理员先建好 %s（可登录）、%s、%s，并把后者授予它。
                The database cannot be used; user %s needs createrole, or the roles named above must exist.""".formatted(
                        failed.getMessage(), roles.owner(), roles.app(), roles.reader(), roles.rules(), roles.owner());
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** 口令不出现在服务器的日志里：先在这边算好 SCRAM 的验证值。 */
    private static void execute(Connection connection, String sql, String role, String password) throws SQLException {
        String verifier = PasswordUtil.encodePassword(role, password.toCharArray(), "scram-sha-256");
        execute(connection, sql.formatted(quoted(role)) + " password '" + verifier + "'");
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
