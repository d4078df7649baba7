package org.zhunsheng.server.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** stand-in until the embedded server is merged */
public final class TestPostgres {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A fresh database with an owner of its own: the address with the owner's user and password. */
    public static String createDatabase() {
        String name = "t" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (Connection c = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:5599/postgres", "postgres", "x");
                Statement s = c.createStatement()) {
            s.execute("create role " + name + "_owner login createrole password 'x'");
            s.execute("create database " + name + " owner " + name + "_owner");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return "jdbc:postgresql://127.0.0.1:5599/" + name + "?user=" + name + "_owner&password=x";
    }
}
