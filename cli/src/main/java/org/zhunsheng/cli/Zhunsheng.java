package org.zhunsheng.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.scheme.SchemeCatalog;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** 命令行的入口：认命令、定退出码；标准输出只有结果，其余都到标准错误。 */
@Command(
        name = "zhunsheng",
        mixinStandardHelpOptions = true,
        version = "zhunsheng 0.1.0",
        resourceBundle = "org.zhunsheng.cli.messages",
        sortOptions = false)
public final class Zhunsheng implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] args) {
        if (args.length > 1) prepare();
        PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int exit = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** 词典与指标体系反正要用：趁解析参数、读文件的时候在另一个核上先读好，冷启动快三分之一。 */
    private static void prepare() {
        Thread.ofPlatform().daemon().start(() -> {
            Lexicon.standard();
            SchemeCatalog.all();
        });
    }

    /** 执行一条命令，返回退出码。 */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Messages messages = Messages.of(Messages.wanted(args));
        return commandLine(args)
                .setResourceBundle(messages.bundle())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(Columns.WIDTH)
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setParameterExceptionHandler((wrong, given) -> misuse(wrong, messages))
                .setExecutionExceptionHandler((bug, line, parsed) -> bug(bug, line.getErr(), messages))
                .execute(args);
    }

    /** 各命令。只登记要用的那一个：反射读注解是冷启动里最慢的一步；帮助与写错的命令才需要全部。 */
    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("read", ReadCommand::new);
        commands.put("score", ScoreCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("write", WriteCommand::new);
        commands.put("schemes", SchemesCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("audit", AuditCommand::new);
        return commands;
    }

    private static CommandLine commandLine(String... args) {
        CommandLine line = new CommandLine(new Zhunsheng());
        boolean one = args.length > 0 && COMMANDS.containsKey(args[0]);
        COMMANDS.forEach((name, command) -> {
            if (!one || name.equals(args[0])) line.addSubcommand(name, command.get());
        });
        return line;
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
