package org.zhunsheng.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Unwritable;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.form.Reading;
import org.zhunsheng.scheme.LayoutCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** 写成官方表式的文件。 */
@Command(name = "write", resourceBundle = "org.zhunsheng.cli.messages", sortOptions = false)
final class WriteCommand implements Callable<Integer> {

    @Mixin
    private final InputOptions options = new InputOptions();

    @Option(names = "--to", paramLabel = "FORMAT", descriptionKey = "option.to")
    private @Nullable String to;

    @Option(names = "--layout", paramLabel = "ID", descriptionKey = "option.layout")
    private @Nullable String layout;

    @Override
    public Integer call() {
        Format format = format();
        if (options.json) throw new WrongUse(options.messages().get("write-no-json"));
        if (options.out == null) throw new WrongUse(options.messages().get("write-needs-out"));
        if (layout != null && LayoutCatalog.find(layout) == null) throw new WrongUse(unknownLayout(layout));
        return new Batch(options).run(name -> name(name, format), true, (input, reading) -> write(reading, format));
    }

    private Batch.Result write(Reading reading, Format format) throws Unwritable {
        if (reading.forms().isEmpty()) throw new Unwritable(Unwritable.Reason.NO_FORM);
        return new Batch.Result(Writing.write(reading.forms(), format, layout), Exit.CLEAN);
    }

    /** 输入的名字去掉 .json，加新的扩展名。 */
    private static String name(String input, Format format) {
        String bare = input.endsWith(".json") ? input.substring(0, input.length() - ".json".length()) : input;
        return bare + "." + format.key();
    }

    private Format format() {
        for (Format format : Writing.FORMATS) if (format.key().equals(to)) return format;
        String all = String.join("、", Writing.FORMATS.stream().map(Format::key).toList());
        throw new WrongUse(
                to == null
                        ? options.messages().get("write-needs-to", all)
                        : options.messages().get("write-unknown-format", to, all));
    }

    private String unknownLayout(String id) {
        String near = LayoutCatalog.nearest(id);
        String all = String.join("、", LayoutCatalog.ids());
        return near == null
                ? options.messages().get("unknown-layout", id, all)
                : options.messages().get("unknown-layout-near", id, all, near);
    }
}
