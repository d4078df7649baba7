package org.zhunsheng.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Writing;

/**
 * 预热：把样表读、核查、写成各种格式各一遍，虚拟机记下用到的类，此后每次启动现成地取。
 *
 * <p>启动脚本在构建之后运行一次；不是命令，帮助里没有。
 */
final class Rehearsal {

    private final PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream());
    private final Path samples;
    private final Path work;
    private final PrintWriter complaints;

    /** @param complaints 有一步没有做成时，它说的话 */
    Rehearsal(Path samples, Path work, PrintWriter complaints) {
        this.samples = samples;
        this.work = work;
        this.complaints = complaints;
    }

    /** 参数：样表所在的文件夹，一个可以随便写的空文件夹。末了照平常的样子启动一次，进程随它退出。 */
    public static void main(String[] args) throws IOException {
        Path samples = Path.of(args[0]);
        new Rehearsal(samples, Path.of(args[1]), new PrintWriter(System.err, true)).play();
        try (Stream<Path> files = Files.list(samples)) {
            Zhunsheng.main(new String[] {"check", files.sorted().findFirst().orElseThrow() + ""});
        }
    }

    /** 先读成 JSON，再由它写：两种输入都走一遍。 */
    void play() {
        run("read", "--json", "--out", work.resolve("json"), samples);
        run("check", "--json", "--out", work.resolve("check"), samples);
        for (Format format : Writing.FORMATS)
            run("write", "--to", format.key(), "--out", work.resolve(format.key()), work.resolve("json"));
    }

    private void run(Object... command) {
        String[] words = Stream.of(command).map(String::valueOf).toArray(String[]::new);
        Zhunsheng.run(nowhere, complaints, words);
    }
}
