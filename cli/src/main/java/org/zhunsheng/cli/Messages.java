package org.zhunsheng.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.zhunsheng.text.Language;

/** 命令行自己的句子；中文为主，{@code --lang en} 为英文。 */
final class Messages {

    private final ResourceBundle bundle;
    private final Language language;

    private Messages(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "org.zhunsheng.cli.messages",
                language == Language.EN ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Messages of(Language language) {
        return new Messages(language);
    }

    /** 帮助与用法错误也要用所要的语言，所以在解析之前就看一眼参数。 */
    static Language wanted(String... args) {
        int at = Arrays.asList(args).indexOf("--lang");
        boolean english = at >= 0 && at + 1 < args.length && args[at + 1].equals("en")
                || Arrays.asList(args).contains("--lang=en");
        return english ? Language.EN : Language.ZH;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    Language language() {
        return language;
    }

    String get(String key, Object... values) {
        return values.length == 0 ? bundle.getString(key) : MessageFormat.format(bundle.getString(key), values);
    }
}
