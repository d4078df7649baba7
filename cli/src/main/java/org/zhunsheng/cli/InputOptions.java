package org.zhunsheng.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Language;
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

    @Option(names = "--lang", paramLabel = "zh|en", converter = LanguageWord.class, descriptionKey = "option.lang")
    Language language = Language.ZH;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    boolean help;

    Messages messages() {
        return Messages.of(language);
    }

    /** zh 或 en。 */
    static final class LanguageWord implements picocli.CommandLine.ITypeConverter<Language> {
        @Override
        public Language convert(String word) {
            return switch (word) {
                case "zh" -> Language.ZH;
                case "en" -> Language.EN;
                default -> throw new picocli.CommandLine.TypeConversionException("zh | en");
            };
        }
    }
}
