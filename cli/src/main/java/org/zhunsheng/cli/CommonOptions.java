package org.zhunsheng.cli;

import org.zhunsheng.text.Language;
import picocli.CommandLine.Option;

/** 每个命令都有的：语言与帮助。 */
final class CommonOptions {

    @Option(names = "--lang", paramLabel = "zh|en", converter = LanguageWord.class, descriptionKey = "option.lang")
    Language language = Language.ZH;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    boolean help;

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
