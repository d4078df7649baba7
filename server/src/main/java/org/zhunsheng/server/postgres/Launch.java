package org.zhunsheng.server.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * 怎样启动 PostgreSQL 的程序。它不能以 root 运行：是 root 时放进用户命名空间，里面的用户是 nobody，外面的文件仍是 root 的；
 * 自成一个会话，终端上的 Ctrl+C 不会先把它打断。
 */
final class Launch {

    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE =
            List.of("unshare", "--user", "--map-user=" + NOBODY, "--map-group=" + NOBODY, "--");

    private final List<String> prefix;

    private Launch(List<String> prefix) {
        this.prefix = prefix;
    }

    static Launch here() throws IOException {
        List<String> prefix = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) prefix.add("/usr/bin/setsid");
        if (isRoot()) {
            if (!works(NAMESPACE)) throw PostgresProblem.asRoot();
            prefix.addAll(NAMESPACE);
        }
        return new Launch(prefix);
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Files.getAttribute(self, "unix:uid") instanceof Integer uid && uid == 0;
    }

    private static boolean works(List<String> command) {
        List<String> tried = new ArrayList<>(command);
        tried.add("true");
        try {
            return new ProcessBuilder(tried).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** 启动；输出添在日志后面。 */
    Process start(Path log, List<String> command) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG")); // 使用者自己的设置不该影响我们的
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TZ", "UTC");
        return builder.start();
    }

    /** 快速停下（SIGINT）：断开连接，写完该写的，不等客户。 */
    static void stop(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT " + pid).start().waitFor(5, TimeUnit.SECONDS);
    }
}
