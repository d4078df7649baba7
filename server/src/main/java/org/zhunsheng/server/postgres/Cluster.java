package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.server.key.PrivateFile;

/** 数据库的文件：第一次启动时建（先用临时的名字，建成了才改名），口令是生成的，只许经口令的连接。 */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final String ACCESS = """
            # 只许本机、只凭口令
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final PostgresSettings settings;
    private final Launch launch;

    Cluster(PostgresSettings settings, Launch launch) {
        this.settings = settings;
        this.launch = launch;
    }

    String secret() throws IOException {
        PrivateFile.createOnce(settings.secretFile(), Secret.fresh() + "\n");
        return Files.readString(settings.secretFile()).strip();
    }

    /** 建好，或核对已有的是不是这个版本的。 */
    void prepare(String secret) throws IOException, InterruptedException {
        Path folder = settings.cluster();
        if (Files.exists(folder)) {
            String version = Files.readString(folder.resolve("PG_VERSION")).strip();
            if (!version.equals(Binaries.MAJOR)) throw PostgresProblem.otherVersion(folder, version, Binaries.MAJOR);
            return;
        }
        Path making = folder.resolveSibling("database.making");
        Binaries.delete(making);
        Path password = settings.folder().resolve("keys").resolve("postgres.initial");
        Files.deleteIfExists(password);
        PrivateFile.createOnce(password, secret);
        try {
            initialize(making, password);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(making.resolve("pg_hba.conf"), ACCESS);
        Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialize(Path making, Path password) throws IOException, InterruptedException {
        Process initdb = launch.start(
                settings.log(),
                List.of(
                        program("initdb"),
                        "--pgdata=" + making.toAbsolutePath(),
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password.toAbsolutePath(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--data-checksums"));
        if (initdb.waitFor() != 0) throw PostgresProblem.failed("建立数据库", settings.log(), tail(settings.log()));
    }

    Process serve(int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program("postgres"), "-D", settings.cluster().toAbsolutePath().toString()));
        Stream.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "password_encryption=scram-sha-256",
                        "timezone=UTC",
                        "max_connections=100",
                        "log_statement=none",
                        "log_min_error_statement=panic",
                        "log_parameter_max_length=0",
                        "log_parameter_max_length_on_error=0")
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        settings.settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return launch.start(settings.log(), command);
    }

    private String program(String name) {
        return settings.binaries().resolve("bin").resolve(name).toAbsolutePath().toString();
    }

    /** 正在运行的服务：进程与端口，写在它自己的 postmaster.pid 里。 */
    record Running(long pid, int port, boolean ready) {}

    Optional<Running> running() throws IOException {
        return running(settings);
    }

    static Optional<Running> running(PostgresSettings settings) throws IOException {
        Path file = settings.cluster().resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.size() < 4 || !lines.get(0).strip().matches("[0-9]+")) return Optional.empty();
        long pid = Long.parseLong(lines.get(0).strip());
        boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
        return alive
                ? Optional.of(new Running(pid, Integer.parseInt(lines.get(3).strip()), ready))
                : Optional.empty();
    }

    static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException none) {
            return "";
        }
    }
}
