package org.zhunsheng.server;

import java.io.IOException;
import java.util.Arrays;
import org.zhunsheng.server.backup.BackupCommand;
import org.zhunsheng.server.demonstration.RemovalCommand;
import org.zhunsheng.server.worker.Worker;

/** 同一个 jar 的几种用法：服务（不写就是它），备份，恢复，删掉演示，或者读表的工作进程（由服务自己启动）。 */
public final class Main {

    /** 写法不对。 */
    private static final int USAGE = 4;

    private Main() {}

    public static void main(String[] args) throws IOException {
        String command = args.length == 0 ? "serve" : args[0];
        switch (command) {
            case "--worker" -> Worker.main(args[1]);
            case "backup", "restore" -> System.exit(BackupCommand.run(System.out, System.err, args));
            case "demonstration" -> System.exit(RemovalCommand.run(System.in, System.out, System.err, args));
            case "serve" -> serve(Arrays.copyOfRange(args, Math.min(1, args.length), args.length));
            default -> serve(args);
        }
    }

    private static void serve(String[] args) throws IOException {
        Server.start(options(args));
    }

    private static ServeOptions options(String[] args) {
        try {
            return ServeOptions.of(args);
        } catch (IllegalArgumentException wrong) {
            System.err.println("zhunsheng: " + wrong.getMessage());
            System.exit(USAGE);
            throw wrong;
        }
    }
}
