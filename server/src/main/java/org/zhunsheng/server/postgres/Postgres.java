package org.zhunsheng.server.postgres;

public final class Postgres implements AutoCloseable {
    public static Postgres start(PostgresSettings s) {
        return new Postgres();
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return 5599;
    }

    public String superuser() {
        return "postgres";
    }

    public String secret() {
        return "x";
    }

    public void close() {}
}
