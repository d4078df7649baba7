package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** 服务器的设置与谁能连接，每次启动都重写：随程序的版本走，不随数据的年纪。 */
final class Configuration {

    /** 只在回环地址上，只凭口令，超级用户也一样；没有套接字文件，也不接受复制的连接。 */
    private static final String ACCESS = """
            # written at each start
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /** 日志里没有语句、参数与行里的值（DETAIL）；按星期轮换，一周一轮。 */
    private static final Map<String, String> LOGGING = Map.ofEntries(
            Map.entry("logging_collector", "on"),
            Map.entry("log_filename", "postgres-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_age", "1d"),
            Map.entry("log_rotation_size", "0"),
            Map.entry("log_statement", "none"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_min_duration_statement", "-1"),
            Map.entry("log_parameter_max_length", "0"),
            Map.entry("log_parameter_max_length_on_error", "0"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("lc_messages", "C"));

    private Configuration() {}

    static void write(Folder folder, Launch launch, int port, Map<String, String> more) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(DURABLE);
        all.putAll(LOGGING);
        all.put("log_directory", folder.logs().toString());
        all.put("timezone", "UTC");
        all.put("log_timezone", "UTC");
        all.putAll(more);
        all.put("listen_addresses", Postgres.HOST);
        all.put("port", Integer.toString(port));
        all.put("unix_socket_directories", "");
        all.put("password_encryption", "scram-sha-256");
        String text = all.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + quoted(entry.getValue()) + "\n")
                .collect(Collectors.joining("", "# written at each start\n", ""));
        replace(folder.cluster().resolve("postgresql.conf"), text, launch);
        replace(folder.cluster().resolve("pg_hba.conf"), ACCESS, launch);
    }

    private static void replace(Path file, String text, Launch launch) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Folder.restrict(fresh, "rw-------");
        launch.own(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
