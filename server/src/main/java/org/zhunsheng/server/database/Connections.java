package org.zhunsheng.server.database;

import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** 到一个数据库去的两种身份：拥有者（迁移、备份）与应用。 */
record Connections(String url, String database, Roles roles, String ownerPassword) {

    static final String SCHEMA = "zhunsheng";

    private static final String EMBEDDED = "zhunsheng";

    /** 由带有用户与口令的地址。 */
    static Connections of(String url) {
        Properties parsed = Driver.parseURL(url, new Properties());
        if (parsed == null) throw new DatabaseProblem("""
                ZHUNSHENG_DATABASE_URL 不是 PostgreSQL 的地址。
                应当写作 jdbc:postgresql://主机:端口/数据库?user=拥有者&password=口令
                ZHUNSHENG_DATABASE_URL is not an address of PostgreSQL; write jdbc:postgresql://host:port/database?user=owner&password=secret""");
        String database = PGProperty.PG_DBNAME.getOrDefault(parsed);
        String owner = PGProperty.USER.getOrDefault(parsed);
        String password = PGProperty.PASSWORD.getOrDefault(parsed);
        if (database == null || owner == null || password == null) throw new DatabaseProblem("""
                ZHUNSHENG_DATABASE_URL 里要有数据库、user 与 password。
                ZHUNSHENG_DATABASE_URL must name the database, user and password.""");
        return new Connections(withoutCredentials(url), database, Roles.of(database, owner), password);
    }

    /** 内嵌的数据库，口令由它的密钥推出。 */
    static Connections embedded(int port, String secret) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + EMBEDDED;
        return new Connections(url, EMBEDDED, Roles.of(EMBEDDED, EMBEDDED + "_owner"), Roles.derived(secret, "owner"));
    }

    private static String withoutCredentials(String url) {
        String rest = url.replaceAll("([?&])(user|password)=[^&]*", "$1").replaceAll("&&+", "&");
        return rest.replaceAll("\\?&+", "?").replaceAll("[?&]$", "");
    }

    /** 拥有者，说明了自己是拥有者：行级安全放行。 */
    PGSimpleDataSource owner() {
        PGSimpleDataSource source = source(roles.owner(), ownerPassword);
        source.setOptions("-c zhunsheng.owner=on");
        return source;
    }

    PGSimpleDataSource app() {
        return source(roles.app(), appPassword());
    }

    String appPassword() {
        return Roles.derived(ownerPassword, "app");
    }

    private PGSimpleDataSource source(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setCurrentSchema(SCHEMA);
        source.setApplicationName("zhunsheng");
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false); // “键 (login)=(…) 已经有了”：值不进日志
        return source;
    }
}
