package org.zhunsheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.audit.Anchor;
import org.zhunsheng.audit.Breach;
import org.zhunsheng.audit.ChainVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** 离线核对服务导出的审计：说出第一处被改、缺少、插入或换了次序的事件，与还没有封存的有多少。 */
@Command(name = "audit", resourceBundle = "org.zhunsheng.cli.messages", sortOptions = false)
final class AuditCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "verify", descriptionKey = "option.audit.verify")
    private String action = "";

    @Parameters(index = "1", paramLabel = "EXPORT", descriptionKey = "option.audit.export")
    private Path export = Path.of("");

    @Option(names = "--anchors", paramLabel = "FILE", descriptionKey = "option.audit.anchors")
    private @Nullable Path anchors;

    @Option(names = "--key", paramLabel = "FILE", descriptionKey = "option.audit.key")
    private @Nullable Path key;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        if (!action.equals("verify"))
            throw new ParameterException(
                    spec.commandLine(), Messages.of(common.language).get("audit.action", action));
        Messages messages = Messages.of(common.language);
        try (AuditFile file = new AuditFile(export)) {
            List<Anchor> kept = anchors == null ? file.anchors() : AuditFile.anchors(text(anchors));
            PublicKey trusted = key == null ? file.key() : AuditFile.key(text(key));
            ChainVerifier verifier = new ChainVerifier(kept, trusted);
            file.each(verifier::accept);
            return say(verifier.verdict(), messages);
        } catch (IOException | GeneralSecurityException | JacksonException | IllegalArgumentException unreadable) {
            spec.commandLine().getErr().println(messages.get("audit.unreadable", export, "" + unreadable.getMessage()));
            return Exit.UNREADABLE;
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private int say(ChainVerifier.Verdict verdict, Messages messages) {
        PrintWriter out = spec.commandLine().getOut();
        for (Breach breach : verdict.breaches())
            out.println(messages.get(
                    "audit.breach." + breach.kind(),
                    Long.toString(breach.number()),
                    Long.toString(breach.event()),
                    breach.found()));
        out.println(messages.get(
                "audit.counts",
                Long.toString(verdict.sealed()),
                Long.toString(verdict.anchored()),
                Long.toString(verdict.unsealed())));
        out.println(messages.get(verdict.sound() ? "audit.sound" : "audit.broken"));
        if (anchors == null || key == null) out.println(messages.get("audit.own-anchors"));
        return verdict.sound() ? Exit.CLEAN : Exit.ERRORS;
    }
}
