package org.zhunsheng.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.Examination;
import org.zhunsheng.check.Finding;
import org.zhunsheng.documents.json.FindingJson;
import org.zhunsheng.documents.report.ReportPage;
import org.zhunsheng.form.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** 核查，指出每一处差错的位置、理由与改法。 */
@Command(name = "check", resourceBundle = "org.zhunsheng.cli.messages", sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    /** 结果的样子。 */
    enum Format {
        text,
        json,
        html
    }

    @Mixin
    private final InputOptions options = new InputOptions();

    @Option(names = "--scheme", paramLabel = "ID", descriptionKey = "option.scheme")
    private @Nullable String scheme;

    @Option(names = "--format", paramLabel = "text|json|html", descriptionKey = "option.format")
    private @Nullable Format format;

    @Option(names = "--not-run", descriptionKey = "option.not-run")
    private boolean notRun;

    @Override
    public Integer call() {
        NamedScheme named = new NamedScheme(scheme, options.messages());
        Format wanted = wanted();
        String extension = wanted == Format.html ? ".html" : ".json";
        return new Batch(options)
                .run(
                        Batch.adding(wanted == Format.text ? ".txt" : extension),
                        wanted != Format.text,
                        (input, reading) -> {
                            List<Examination> examined = named.examine(reading);
                            return new Batch.Result(text(wanted, input, reading, examined), exit(examined));
                        });
    }

    /** {@code --json} 与 {@code --format} 不能互相矛盾；写到目录时默认 JSON。 */
    private Format wanted() {
        if (options.json && format != null && format != Format.json) {
            throw new WrongUse(options.messages().get("json-and-format", format));
        }
        if (format != null) return format;
        return options.json || options.out != null ? Format.json : Format.text;
    }

    private String text(Format wanted, Input input, Reading reading, List<Examination> examined) {
        return switch (wanted) {
            case json -> FindingJson.write(examined, options.common.language) + "\n";
            case html -> ReportPage.of(input.name(), reading, examined, options.common.language);
            case text -> pages(input, examined);
        };
    }

    private String pages(Input input, List<Examination> examined) {
        StringBuilder pages = new StringBuilder();
        int number = 0;
        for (Examination one : examined) {
            String which = examined.size() > 1 ? options.messages().get("form-number", ++number) : "";
            pages.append(new FindingsPage(options.messages()).of(input, one, which, notRun));
        }
        return pages.toString();
    }

    private static int exit(List<Examination> examined) {
        List<Finding> all = examined.stream()
                .flatMap(one -> one.inspection().findings().stream())
                .toList();
        return Exit.of(all);
    }
}
