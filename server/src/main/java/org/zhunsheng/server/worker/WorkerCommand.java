package org.zhunsheng.server.worker;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 怎样启动工作进程：同一个 JDK，同一个 jar（或类路径），别的参数。 */
final class WorkerCommand {

    /** 主程序第一个参数是它，就做工作进程。 */
    static final String FLAG = "--worker";

    private WorkerCommand() {}

    static List<String> of(WorkerSettings settings, Path folder, Path fonts) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + settings.memory() + "m",
                "-Xss8m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+ErrorFileToStderr",
                "-XX:+DisplayVMOutputToStderr",
                "-Djava.awt.headless=true",
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + fonts,
                "-Dfile.encoding=UTF-8"));
        command.addAll(cache());
        String path = System.getProperty("java.class.path");
        if (path.contains(File.pathSeparator) || !path.endsWith(".jar")) {
            command.addAll(List.of("-cp", path, "org.zhunsheng.server.Main"));
        } else {
            command.addAll(List.of("-jar", new File(path).getAbsolutePath()));
        }
        command.add(FLAG);
        command.add(Long.toString(settings.time().toSeconds()));
        return command;
    }

    /** 启动脚本备好的类缓存，启动快几倍；没有则照常。 */
    private static List<String> cache() {
        String file = System.getProperty("zhunsheng.worker-cache", "");
        if (file.isEmpty() || !new File(file).isFile()) return List.of();
        String flag = Runtime.version().feature() >= 25 ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
        String quiet = Runtime.version().feature() >= 25 ? "-Xlog:aot=off,cds=off" : "-Xlog:cds=off";
        return List.of(flag + file, quiet);
    }
}
