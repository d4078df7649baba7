package org.zhunsheng.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Lexicon;

/** 在文字里找词表中的词。 */
final class Words {

    private static final Map<List<String>, Lexicon> LEXICONS = new ConcurrentHashMap<>();
    private static final Map<List<String>, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private Words() {}

    static boolean any(String text, List<String> words) {
        return LEXICONS.computeIfAbsent(words, Lexicon::new).in(text);
    }

    /** 文字里有的词。 */
    static Set<String> found(String text, List<String> words) {
        return LEXICONS.computeIfAbsent(words, Lexicon::new).found(text);
    }

    /** 词表中最先列出的、文字里有的词；都没有时为 null。 */
    static @Nullable String first(String text, List<String> words) {
        for (String word : words) if (text.contains(word)) return word;
        return null;
    }

    /** 词表的每一行是一个正则表达式，合成一个。 */
    static Pattern pattern(List<String> expressions) {
        return PATTERNS.computeIfAbsent(expressions, list -> Pattern.compile(String.join("|", list)));
    }

    /** 去掉文字里的这些说法。 */
    static String remove(String text, List<String> phrases) {
        if (!any(text, phrases)) return text;
        String rest = text;
        for (String phrase : phrases) if (rest.contains(phrase)) rest = rest.replace(phrase, "");
        return rest;
    }
}
