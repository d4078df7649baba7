package org.zhunsheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.Unwritable;
import org.zhunsheng.form.Reading;

/**
 * 对每份输入做同一件事，有几个处理器就同时做几份，结果按输入的次序。读不了的说明原因（标准错误），不写结果，其余的照做；退出码取最大的。
 *
 * <p>结果去处：没有 {@code --out} 时写标准输出；有时每份写一个文件，名字为输入的名字加 {@code extension}，保持相对路径。
 */
final class Batch {

    /** 一份输入的结果：要写的内容与退出码。 */
    record Result(byte[] content, int exit) {

        Result(String text, int exit) {
            this(text.getBytes(StandardCharsets.UTF_8), exit);
        }
    }

    /** 对读好的一份做什么。 */
    interface Work {
        Result on(Input input, Reading reading) throws Unwritable;
    }

    private final InputOptions options;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Messages messages;

    Batch(InputOptions options) {
        this.options = options;
        this.out = options.spec.commandLine().getOut();
        this.err = options.spec.commandLine().getErr();
        this.messages = options.messages();
    }

    /** 结果的文件名：输入的名字加 {@code extension}，例如 .json。 */
    static UnaryOperator<String> adding(String extension) {
        return name -> name + extension;
    }

    /**
     * @param naming 写到 {@code --out} 时的文件名，由输入的名字来
     * @param document 结果自成一份文件（JSON、HTML），不能几份接在一起写标准输出
     */
    int run(UnaryOperator<String> naming, boolean document, Work work) {
        List<Input> inputs = inputs();
        if (options.out == null && document && inputs.size() > 1) {
            throw new WrongUse(messages.get("several-need-out", inputs.size()));
        }
        if (options.out != null) refuseCollisions(inputs, naming);
        int exit = Exit.CLEAN;
        try (Progress progress = new Progress(err, inputs.size());
                Ahead<Outcome> outcomes = new Ahead<>(inputs, input -> outcome(input, work))) {
            for (Input input : inputs) {
                progress.next(input.name());
                Outcome outcome = outcomes.next();
                progress.clear();
                exit = Math.max(exit, deliver(input, outcome, naming));
            }
        }
        return exit;
    }

    /** 写出来的，或者为什么写不出。 */
    private record Outcome(@Nullable Result result, String problem) {}

    /** 几份可以同时做：只读一份、算一份，什么也不写。 */
    private Outcome outcome(Input input, Work work) {
        try {
            return new Outcome(work.on(input, Formats.read(input.path())), "");
        } catch (Unreadable unreadable) {
            return new Outcome(null, unreadable.message(options.common.language));
        } catch (Unwritable unwritable) {
            return new Outcome(null, unwritable.message(options.common.language));
        }
    }

    private int deliver(Input input, Outcome outcome, UnaryOperator<String> naming) {
        Result result = outcome.result();
        if (result != null) {
            write(naming.apply(input.name()), result.content());
            return result.exit();
        }
        err.println("zhunsheng: " + input.name() + "：" + outcome.problem());
        return Exit.UNREADABLE;
    }

    private void write(String name, byte[] content) {
        if (options.out == null) {
            out.print(new String(content, StandardCharsets.UTF_8));
            out.flush();
            return;
        }
        Path file = options.out.resolve(name);
        try {
            @Nullable Path folder = file.getParent();
            if (folder != null) Files.createDirectories(folder);
            Files.write(file, content);
        } catch (IOException failed) {
            throw new WrongUse(messages.get("cannot-write", file, String.valueOf(failed.getMessage())));
        }
    }

    private List<Input> inputs() {
        try {
            List<Input> inputs = Input.expand(options.files);
            if (inputs.isEmpty()) throw new WrongUse(messages.get("no-files"));
            return inputs;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** 两份输入会写到同一个文件时，一份也不写：不然后一份悄悄盖掉前一份。 */
    private void refuseCollisions(List<Input> inputs, UnaryOperator<String> naming) {
        Set<String> names = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Input input : inputs) if (!names.add(naming.apply(input.name()))) twice.add(input.name());
        if (!twice.isEmpty()) throw new WrongUse(messages.get("same-name", twice.getFirst()));
    }
}
