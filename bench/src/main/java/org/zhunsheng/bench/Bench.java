package org.zhunsheng.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** 全部测量，印成一张 Markdown 表；参数：仓库根、样表所在的文件夹、测哪几组（不写是读、写、服务三组）。 */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        Path samples = Path.of(args[1]);
        Set<String> groups = Set.of(Arrays.copyOfRange(args, 2, args.length));
        System.out.printf(
                Locale.ROOT,
                "JDK %s · %d 核%n%n| 做什么 | 我们的 | 同类 | 比值 |%n|---|---:|---:|---:|%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        if (wanted(groups, "read")) reading(home, samples);
        if (wanted(groups, "write")) writing(home);
        if (wanted(groups, "serve")) {
            ServerStart.run(home);
            ChecksOverHttp.run(home, named(samples, ".docx").getFirst());
        }
        if (groups.contains("cells")) CellSaves.run(); // 由 bench/cells 启动
        if (groups.contains("public")) PublicReads.run(home); // 要一个正在运行的服务
        if (groups.contains("acceptances")) Acceptances.run(); // 要一个正在运行的服务
        if (groups.contains("payments")) PaymentImports.run(); // 要一个正在运行的服务
        if (groups.contains("registers")) RegisterFigures.run(); // 要一个正在运行的服务
        if (groups.contains("organizations")) Organizations.run(); // 要一个正在运行的服务
        if (groups.contains("identity")) Identity.run(Integer.getInteger("zhunsheng.seed", 0)); // 要几分钟，点名才做
    }

    private static boolean wanted(Set<String> groups, String group) {
        return groups.isEmpty() || groups.contains(group);
    }

    private static void reading(Path home, Path samples) throws Exception {
        Reading.run(named(samples, ".pdf"), named(samples, ".docx"), named(samples, ".xlsx"), named(samples, ".html"));
        TabulaBeside.run(home, named(samples, ".pdf"));
        Checking.run(named(samples, ".docx").getFirst());
        ColdStart.run(home, named(samples, ".docx").getFirst());
    }

    private static void writing(Path home) throws Exception {
        Path truth = home.resolve("documents/src/test/resources/truth");
        FormWriting.run(named(truth, ".json"));
        JasperBeside.run(named(truth, ".json"));
        OfficeBeside.run(home, named(truth, ".json"));
    }

    private static List<Path> named(Path folder, String ending) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    static void row(String what, String ours, String theirs, double ratio) {
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %.2f |%n", what, ours, theirs, ratio);
    }

    /** 没有同类的一行。 */
    static void row(String what, String ours) {
        System.out.printf(Locale.ROOT, "| %s | %s | — | — |%n", what, ours);
    }

    static String millis(long micros) {
        return String.format(Locale.ROOT, "%.2f ms", micros / 1000.0);
    }
}
