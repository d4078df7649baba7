package org.zhunsheng.server.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL 的程序以谁的身份运行：普通用户直接运行；root 在用户命名空间里（文件仍是 root 的），命名空间不许用的，改用一个普通用户。
 *
 * @param prefix 写在程序之前的命令
 * @param owner 数据与日志应归谁所有；-1 为不改
 */
record Launch(List<String> prefix, int owner) {

    static final int NOBODY = 65534;
    static final Launch DIRECT = new Launch(List.of(), -1);
    static final Launch NAMESPACE =
            new Launch(List.of("unshare", "--user", "--map-user=" + NOBODY, "--map-group=" + NOBODY, "--"), 0);

    private static final Duration SHORT = Duration.ofSeconds(30);

    /** 一次运行的结果：退出码与它所说的。 */
    record Outcome(int exit, String output) {

        boolean succeeded() {
            return exit == 0;
        }

        private boolean lacksLibrary() {
            return output.contains("shared librar")
                    || output.contains("GLIBC_")
                    || output.contains("symbol not found")
                    || output.contains("No such file or directory");
        }
    }

    /** setpriv 到下一次 exec 才放下权力，经过 env 再执行的程序，路径走不到就是走不到。 */
    static Launch dropped(int user) {
        String id = Integer.toString(user);
        return new Launch(
                List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups", "--no-new-privs", "--", "env"),
                user);
    }

    /** 能把程序真的运行起来的第一种；库不齐也在这里看出来。 */
    static Launch choose(Folder folder, Binaries binaries) {
        List<String> reasons = new ArrayList<>();
        for (Launch launch : possible(folder)) {
            Outcome outcome = launch.run(folder, SHORT, "", command(binaries));
            if (outcome.succeeded()) return launch;
            if (binaries.program("postgres").toFile().exists() && outcome.lacksLibrary() && launch.exists())
                throw new PostgresProblem(PostgresTrouble.LIBRARY_MISSING, outcome.output());
            reasons.add(outcome.output());
        }
        PostgresTrouble trouble = root() ? PostgresTrouble.ROOT_REFUSED : PostgresTrouble.LIBRARY_MISSING;
        throw root()
                ? new PostgresProblem(trouble, folder.root(), String.join("; ", reasons))
                : new PostgresProblem(trouble, String.join("; ", reasons));
    }

    private static List<String> command(Binaries binaries) {
        return List.of(binaries.program("postgres").toString(), "--version");
    }

    /** 数据原是某个普通用户的，就仍以他的身份，免得他以后用不了。 */
    private static List<Launch> possible(Folder folder) {
        if (!root()) return List.of(DIRECT);
        int owner = Files.isDirectory(folder.cluster()) ? owner(folder.cluster()) : 0;
        return owner == 0 || owner == NOBODY ? List.of(NAMESPACE, dropped(NOBODY)) : List.of(dropped(owner));
    }

    static boolean root() {
        return !Binaries.windows() && new UnixSystem().getUid() == 0;
    }

    /** 前面的命令在不在；不在的，“没有那个文件”说的是它，不是库。 */
    private boolean exists() {
        return prefix.isEmpty()
                || Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                        .anyMatch(path -> Files.isExecutable(Path.of(path, prefix.getFirst())));
    }

    /** 运行到结束；输出写在文件里，管道会被留在后台的服务器占住。 */
    Outcome run(Folder folder, Duration limit, String input, List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        Path output = folder.logs().resolve("command.txt");
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().retainAll(Set.of("PATH", "SystemRoot", "TEMP", "TMP"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException ended) {
                // 程序没有读完就结束了，退出码会说明
            }
            int exit = await(process, limit);
            return new Outcome(exit, Files.readString(output).strip());
        } catch (IOException failed) {
            return new Outcome(-1, failed.toString());
        }
    }

    private static int await(Process process, Duration limit) throws IOException {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue();
            process.destroyForcibly();
            throw new IOException("no end after " + limit.toSeconds() + " s");
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    /** 数据与日志归运行的人所有。 */
    void own(Path path) throws IOException {
        if (owner < 0 || owner(path) == owner) return;
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.toList();
        }
        for (Path one : all.reversed()) { // 自己在最后：中断了的，下次还会再来
            Files.setAttribute(one, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(one, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static int owner(Path path) {
        try {
            return (int) Files.getAttribute(path, "unix:uid");
        } catch (IOException unreadable) {
            return -1;
        }
    }
}
