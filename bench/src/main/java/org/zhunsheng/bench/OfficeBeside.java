package org.zhunsheng.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.form.Form;

/**
 * 把一个文件夹写成 PDF 的整个进程（连同启动），旁边是 LibreOffice 转换我们写的同样几份 DOCX；取经过的时间，轮流测。
 *
 * <p>我们的测两次：输入是表的 JSON，输入是同样的 DOCX。
 */
final class OfficeBeside {

    private static final int ROUNDS = 3;
    private static final long LONGEST = 60; // 秒

    private final Path out;
    private final List<List<String>> commands;

    private OfficeBeside(Path home, Path work, List<Path> docx) {
        this.out = work.resolve("pdf");
        commands = List.of(ours(home, work.resolve("json")), ours(home, work.resolve("docx")), theirs(work, docx));
    }

    private List<String> ours(Path home, Path input) {
        return List.of(home.resolve("zhunsheng").toString(), "write", "--to", "pdf", "--out", "" + out, "" + input);
    }

    private List<String> theirs(Path work, List<Path> docx) {
        List<String> theirs = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + work.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                out.toString()));
        docx.forEach(file -> theirs.add(file.toString()));
        return theirs;
    }

    static void run(Path home, List<Path> truth) throws Exception {
        String same = "，旁边是 LibreOffice 转换同样的 DOCX（每份）";
        String what = "把 " + truth.size() + " 份写成 PDF 的整个进程";
        if (!onPath("soffice")) {
            Bench.row(what + same, "没有安装 LibreOffice，没有测");
            return;
        }
        Path work = Files.createTempDirectory("office");
        try {
            OfficeBeside office = new OfficeBeside(home, work, prepare(work, truth));
            List<Long> times = office.measure(truth.size());
            row(what + same, times.get(0), times.get(2), truth.size());
            row(what + "，输入也是 DOCX" + same, times.get(1), times.get(2), truth.size());
        } finally {
            delete(work);
        }
    }

    private static void row(String what, long ours, long theirs, int files) {
        double ratio = new Trial.Pair(ours, theirs).ratio();
        Bench.row(what, Bench.millis(ours / files), Bench.millis(theirs / files), ratio);
    }

    /** 同样的几份表：我们的输入是 JSON，它的输入是我们写的 DOCX。 */
    private static List<Path> prepare(Path work, List<Path> truth) throws Exception {
        Path json = Files.createDirectories(work.resolve("json"));
        Path docx = Files.createDirectories(work.resolve("docx"));
        List<Path> written = new ArrayList<>();
        for (Path file : truth) {
            Files.copy(file, json.resolve(file.getFileName()));
            List<Form> forms = FormWriting.forms(file);
            Path to = docx.resolve(file.getFileName() + ".docx");
            written.add(Files.write(to, Writing.write(forms, Format.DOCX, null)));
        }
        return written;
    }

    /** 各命令用的时间的中位数；头一遍要读磁盘，它还要建用户目录，不算。 */
    private List<Long> measure(int files) throws Exception {
        List<List<Long>> times = new ArrayList<>();
        for (List<String> command : commands) {
            launch(command, files);
            times.add(new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++)
            for (int n = 0; n < commands.size(); n++) times.get(n).add(launch(commands.get(n), files));
        return times.stream().map(Trial::median).toList();
    }

    /** 微秒；没有写出全部文件的不算数。 */
    private long launch(List<String> command, int files) throws Exception {
        if (Files.exists(out)) delete(out);
        Files.createDirectories(out);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(LONGEST, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException(command.getFirst() + " took more than " + LONGEST + " s");
        }
        long micros = (System.nanoTime() - start) / 1000;
        try (Stream<Path> written = Files.list(out)) {
            long count =
                    written.filter(file -> file.toString().endsWith(".pdf")).count();
            if (count != files)
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "%s wrote %d of %d files", command.getFirst(), count, files));
        }
        return micros;
    }

    private static boolean onPath(String name) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
            if (Files.isExecutable(Path.of(folder, name))) return true;
        return false;
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }
}
