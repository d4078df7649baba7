package org.zhunsheng.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.zhunsheng.text.Lexicon;
import org.zhunsheng.text.Normal;

/**
 * 两字关键词：不用分词，把连续的汉字切成相邻的两字词；停用词、虚词、标点、数字把文字断开。
 *
 * <p>“部门协作有待加强”去掉“有待”“加强”得 部门、门协、协作。两段文字没有一个相同的关键词，就不是在说同一件事。
 */
final class KeyWords {

    private static final List<String> FUNCTION_WORDS = WordLists.of("function-words");
    private static final Map<List<String>, KeyWords> KNOWN = new ConcurrentHashMap<>();

    private final Lexicon stops;

    private KeyWords(List<String> stops) {
        Set<String> all = new HashSet<>(FUNCTION_WORDS);
        all.addAll(stops);
        this.stops = new Lexicon(all);
    }

    static KeyWords without(List<String> stops) {
        return KNOWN.computeIfAbsent(stops, KeyWords::new);
    }

    Set<String> of(String text) {
        Set<String> words = HashSet.newHashSet(text.length());
        int run = 0;
        for (int i = 0; i < text.length(); ) {
            int stop = stops.end(text, i);
            if (stop > i || !Normal.isHan(text.charAt(i))) {
                i = Math.max(stop, i + 1);
                run = 0;
                continue;
            }
            if (run > 0) words.add(text.substring(i - 1, i + 1));
            run++;
            i++;
        }
        return words;
    }

    static boolean share(Set<String> words, Set<String> others) {
        for (String word : words) if (others.contains(word)) return true;
        return false;
    }

    static int shared(Set<String> words, Set<String> others) {
        int count = 0;
        for (String word : words) if (others.contains(word)) count++;
        return count;
    }
}
