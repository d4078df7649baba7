package org.zhunsheng.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.Checks;
import org.zhunsheng.check.Phrase;
import org.zhunsheng.check.Rule;
import org.zhunsheng.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 说明一项检查：查什么、为什么、依据、怎样改、参数。 */
@Command(name = "explain", resourceBundle = "org.zhunsheng.cli.messages", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "CHECK", descriptionKey = "option.explain.id")
    private @Nullable String id;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Messages messages = Messages.of(common.language);
        String wanted = id;
        if (wanted == null) {
            for (Rule check : Checks.every()) out.println(line(check));
            return Exit.CLEAN;
        }
        for (Rule check : Checks.every()) {
            if (!check.id().equals(wanted)
                    && !CheckWords.of(check.id()).number().equalsIgnoreCase(wanted)) continue;
            describe(check, out, messages);
            return Exit.CLEAN;
        }
        List<String> like = Checks.every().stream()
                .map(Rule::id)
                .filter(other -> other.contains(wanted))
                .toList();
        throw new WrongUse(messages.get(
                "unknown-check", wanted, like.isEmpty() ? "" : messages.get("did-you-mean", String.join("、", like))));
    }

    private String line(Rule check) {
        CheckWords words = CheckWords.of(check.id());
        return Columns.pad(words.number(), 5)
                + Columns.pad(check.id(), 34)
                + Columns.pad(severity(check), 12)
                + words.title().in(common.language);
    }

    private void describe(Rule check, PrintWriter out, Messages messages) {
        CheckWords words = CheckWords.of(check.id());
        out.println(words.number() + " " + check.id() + " · " + severity(check) + " · "
                + words.title().in(common.language));
        out.println(Columns.wrap(messages.get("explain.why", words.why().in(common.language)), 0));
        out.println(Columns.wrap(messages.get("explain.basis", check.basis()), 0));
        out.println(Columns.wrap(messages.get("remedy", words.remedy().in(common.language)), 0));
        out.println(messages.get("explain.messages"));
        for (Phrase message : words.messages().values()) out.println(Columns.wrap(message.in(common.language), 2));
        if (words.parameters().isEmpty()) return;
        out.println(messages.get("explain.parameters"));
        for (Map.Entry<String, Phrase> one : words.parameters().entrySet()) {
            out.println(Columns.wrap(one.getKey() + "  " + one.getValue().in(common.language), 2));
        }
    }

    private String severity(Rule check) {
        return common.language == Language.ZH
                ? check.severity().term()
                : check.severity().key();
    }
}
