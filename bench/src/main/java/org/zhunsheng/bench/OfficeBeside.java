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

/** 把一个文件夹写成 PDF 的整个进程（连同启动），旁边是 LibreOffice 转换我们写的同样几份 DOCX；取经过的时间，轮流测。 */
final class OfficeBeside {

    private static final int ROUNDS = 3;
    private static final long LONGEST = 60; // 秒

    private final Path json;
    private final Path out;
    private final List<String> ours;
    private final List<String> theirs;

    private OfficeBeside(Path home, Path work, List<Path> docx) {
        this.json = work.resolve("json");
        this.out = work.resolve("pdf");
        ours = List.of(
                home.resolve("zhunsheng").toString(), "write", "--to", "pdf", "--out", out.toString(), "" + json);
        theirs = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + work.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                out.toString()));
        docx.forEach(file -> theirs.add(file.toString()));
    }

    static void run(Path home, List<Path> truth) throws Exception {
        String what = "把 " + truth.size() + " 份写成 PDF 的整个进程，旁边是 LibreOffice 转换同样的 DOCX（每份）";
        if (!onPath("soffice")) {
            Bench.row(what, "没有安装 LibreOffice，没有测");
            return;
        }
        Path work = Files.createTempDirectory("office");
        try {
            OfficeBeside office = new OfficeBeside(home, work, prepare(work, truth));
            Trial.Pair pair = office.measure(truth.size());
            Bench.row(
                    what,
                    Bench.millis(pair.ours() / truth.size()),
                    Bench.millis(pair.theirs() / truth.size()),
                    pair.ratio());
        } finally {
            delete(work);
        }
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

    private Trial.Pair measure(int files) throws Exception {
        List<Long> a = new ArrayList<>();
        List<Long> b = new ArrayList<>();
        launch(ours, files); // 头一次要读磁盘，它还要建用户目录
        launch(theirs, files);
        for (int i = 0; i < ROUNDS; i++) {
            a.add(launch(ours, files));
            b.add(launch(theirs, files));
        }
        return new Trial.Pair(Trial.median(a), Trial.median(b));
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
