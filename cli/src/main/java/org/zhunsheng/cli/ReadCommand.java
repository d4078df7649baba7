package org.zhunsheng.cli;

import java.util.concurrent.Callable;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.form.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** 读出表上的值。 */
@Command(name = "read", resourceBundle = "org.zhunsheng.cli.messages", sortOptions = false)
final class ReadCommand implements Callable<Integer> {

    @Mixin
    private final InputOptions options = new InputOptions();

    @Option(names = "--origins", descriptionKey = "option.origins")
    private boolean origins;

    @Override
    public Integer call() {
        boolean json = options.json || options.out != null || origins;
        return new Batch(options)
                .run(Batch.adding(".json"), json, (input, reading) -> new Batch.Result(text(input, reading), 0));
    }

    private String text(Input input, Reading reading) {
        boolean json = options.json || options.out != null || origins;
        return json
                ? FormJson.write(reading.forms(), origins) + "\n"
                : new FormPage(options.messages()).of(input, reading);
    }
}
