package org.zhunsheng.check;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.text.Language;

/** 一句话的中英文；句中 {@code {name}} 由值填入。 */
public record Phrase(String zh, String en) {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z0-9-]*)\\}");

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** 填入值；没有给出的值原样留着，以便发现疏漏。 */
    public String in(Language language, Map<String, String> values) {
        return SLOT.matcher(in(language))
                .replaceAll(slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), slot.group())));
    }
}
