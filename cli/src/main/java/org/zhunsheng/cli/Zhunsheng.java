package org.zhunsheng.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** 命令行的入口：认命令、定退出码；标准输出只有结果，其余都到标准错误。 */
@Command(
        name = "zhunsheng",
        subcommands = {
            ReadCommand.class,
            ScoreCommand.class,
            CheckCommand.class,
            SchemesCommand.class,
            ExplainCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "zhunsheng 0.1.0",
        resourceBundle = "org.zhunsheng.cli.messages",
        sortOptions = false)
public final class Zhunsheng implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int exit = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** 执行一条命令，返回退出码。 */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Messages messages = Messages.of(Messages.wanted(args));
        return new CommandLine(new Zhunsheng())
                .setResourceBundle(messages.bundle())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(Columns.WIDTH)
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setParameterExceptionHandler((wrong, given) -> misuse(wrong, messages))
                .setExecutionExceptionHandler((bug, line, parsed) -> bug(bug, line.getErr(), messages))
                .execute(args);
    }

    private static int misuse(ParameterException wrong, Messages messages) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println("zhunsheng: " + messages.get("wrong-use", String.valueOf(wrong.getMessage())));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println(messages.get(
                    "try-help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        }
        return Exit.WRONG_USE;
    }

    /** 我们自己的错：说清楚它不是使用者的错，并留下位置。 */
    private static int bug(Exception bug, PrintWriter err, Messages messages) {
        if (bug instanceof WrongUse wrong) {
            err.println("zhunsheng: " + wrong.getMessage());
            return Exit.WRONG_USE;
        }
        err.println("zhunsheng: " + messages.get("bug", bug.toString()));
        for (StackTraceElement element : bug.getStackTrace()) {
            if (element.getClassName().startsWith("org.zhunsheng")) err.println("    " + element);
        }
        return Exit.UNREADABLE;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new ParameterException(
                spec.commandLine(), Messages.of(Messages.wanted()).get("no-command"));
    }
}
