package org.zhunsheng.server.report;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 段落里的引用：写作 {名字}，印的时候换成现在的值。金额、比率、得分、个数只能引用，写不成别的。 */
final class References {

    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}\\n]{1,80})}");

    private static final String DIGIT = "[0-9０-９]";

    /** 年、月、日、文号、条款里的数不管。 */
    private static final Pattern TYPED = Pattern.compile(
            DIGIT + "(?:" + DIGIT + "|[.,，．])*\\s*(?:[万亿]?元|[%％]|个项目|个指标|项指标|分(?![之钟公部管局子类项别析为工布组散期]))");

    private References() {}

    static String filled(String text, Map<String, String> figures) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(figures.getOrDefault(found.group(1), found.group())));
    }

    /** 不认得的引用，落单的花括号，写上去的数；没有的为空。 */
    static Optional<String> wrong(String text, Map<String, String> figures) {
        Matcher references = REFERENCE.matcher(text);
        while (references.find()) if (!figures.containsKey(references.group(1))) return Optional.of(references.group());
        String rest = references.replaceAll("");
        Matcher lone = Pattern.compile("[{}].{0,20}").matcher(rest);
        if (lone.find()) return Optional.of(lone.group());
        Matcher typed = TYPED.matcher(rest);
        return typed.find() ? Optional.of(typed.group().strip()) : Optional.empty();
    }
}
