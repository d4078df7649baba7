package org.zhunsheng.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.Examination;
import org.zhunsheng.documents.json.ScoreJson;
import org.zhunsheng.form.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** 按指标体系重新计分。 */
@Command(name = "score", resourceBundle = "org.zhunsheng.cli.messages", sortOptions = false)
final class ScoreCommand implements Callable<Integer> {

    @Mixin
    private final InputOptions options = new InputOptions();

    @Option(names = "--scheme", paramLabel = "ID", descriptionKey = "option.scheme")
    private @Nullable String scheme;

    @Override
    public Integer call() {
        NamedScheme named = new NamedScheme(scheme, options.messages());
        boolean json = options.json || options.out != null;
        return new Batch(options)
                .run(
                        Batch.adding(".json"),
                        json,
                        (input, reading) -> new Batch.Result(text(input, reading, named, json), 0));
    }

    private String text(Input input, Reading reading, NamedScheme named, boolean json) {
        List<Examination> examined = named.examine(reading);
        if (json) return ScoreJson.write(examined) + "\n";
        StringBuilder pages = new StringBuilder();
        int number = 0;
        for (Examination one : examined) {
            String which = examined.size() > 1 ? options.messages().get("form-number", ++number) : "";
            pages.append(new ScorePage(options.messages()).of(input, one, which));
        }
        return pages.toString();
    }
}
