package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** 这些测试的地面：临时的数据文件夹共用一份展开好的程序。 */
final class Ground implements AutoCloseable {

    private final Path root;

    Ground() throws IOException {
        root = Files.createTempDirectory("zhunsheng-ground");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path root() {
        return root;
    }

    /** 一个新的数据文件夹。 */
    Path folder(String name) throws IOException {
        Path folder = Files.createDirectory(root.resolve(name));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(folder.resolve("postgres"), TestPostgres.programs());
        return folder;
    }

    static PostgresSettings settings(Path folder) {
        return new PostgresSettings(folder, 0, Map.of());
    }

    static Connection connect(int port, String user, String secret) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", user, secret);
    }

    static Connection connect(Postgres postgres) throws SQLException {
        return connect(postgres.port(), postgres.superuser(), postgres.secret());
    }

    static void execute(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(Postgres postgres, String query) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() throws IOException {
        Folder.delete(root);
    }
}
