package org.zhunsheng.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 读文件的命令共有的选项。 */
final class InputOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "option.files")
    List<Path> files = List.of();

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
    @Nullable
    Path out;

    @Mixin
    final CommonOptions common = new CommonOptions();

    Messages messages() {
        return Messages.of(common.language);
    }
}
