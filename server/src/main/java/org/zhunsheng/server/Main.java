package org.zhunsheng.server;

import java.io.IOException;
import org.zhunsheng.server.worker.Worker;

/** 同一个 jar 的两种用法：服务，或者读表的工作进程（由服务自己启动）。 */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 2 && args[0].equals("--worker")) Worker.main(args[1]);
        else Server.start(args);
    }
}
