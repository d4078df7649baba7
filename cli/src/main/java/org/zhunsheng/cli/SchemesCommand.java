package org.zhunsheng.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.GradeScale;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.text.Points;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 列出指标体系，或说明其中一个。 */
@Command(name = "schemes", resourceBundle = "org.zhunsheng.cli.messages", sortOptions = false)
final class SchemesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "option.schemes.id")
    private @Nullable String id;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Messages messages = Messages.of(common.language);
        if (id == null) {
            for (Scheme scheme : SchemeCatalog.all()) {
                out.println(Columns.pad(scheme.id(), 16) + years(scheme) + "  " + scheme.title());
                out.println(Columns.wrap(scheme.basis(), 16));
            }
        } else {
            describe(new NamedScheme(id, messages).required(), out, messages);
        }
        return Exit.CLEAN;
    }

    private static String years(Scheme scheme) {
        Integer from = scheme.years().from();
        Integer to = scheme.years().to();
        return (from == null ? "    " : from.toString()) + "–" + (to == null ? "    " : to.toString());
    }

    private static void describe(Scheme scheme, PrintWriter out, Messages messages) {
        out.println(scheme.id() + " · " + scheme.title());
        out.println(Columns.wrap(messages.get("scheme.basis", scheme.basis()), 0));
        scheme.groups().forEach(group -> {
            String weight = group.weight() == null ? "—" : new Points(group.weight()).toString();
            out.println("  " + Columns.pad(group.name(), 24) + Columns.padLeft(weight, 6));
        });
        GradeScale grades = scheme.grades();
        if (grades != null) {
            StringBuilder scale = new StringBuilder();
            for (GradeScale.Grade grade : grades.grades()) {
                if (!scale.isEmpty()) scale.append("，");
                scale.append(grade.word()).append(" ≥ ").append(new Points(grade.from()));
            }
            out.println(Columns.wrap(messages.get("scheme.grades", scale), 0));
        }
        if (scheme.unconfirmed().isEmpty()) return;
        out.println(messages.get("scheme.unconfirmed"));
        scheme.unconfirmed().forEach(one -> out.println(Columns.wrap(one.path() + "  " + one.note(), 2)));
    }
}
