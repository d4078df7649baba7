package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** 近义词，由词表的行“审核 = 核查 审查”得到；只从左到右：右边的词可以代替左边的词。 */
final class Synonyms {

    private static final Map<List<String>, Synonyms> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, List<String>> words = new LinkedHashMap<>();

    private Synonyms(List<String> lines) {
        for (String line : lines) {
            String[] sides = line.split("=", 2);
            List<String> others = words.computeIfAbsent(sides[0].strip(), word -> new ArrayList<>(List.of(word)));
            if (sides.length == 2) others.addAll(List.of(sides[1].strip().split("\\s+")));
        }
    }

    static Synonyms of(List<String> lines) {
        return KNOWN.computeIfAbsent(lines, Synonyms::new);
    }

    /** 词表左边的词，按词表的次序。 */
    Set<String> words() {
        return words.keySet();
    }

    /** 这个词自己与可以代替它的词。 */
    List<String> of(String word) {
        return words.getOrDefault(word, List.of(word));
    }

    /** 文字里有这个词，或者有可以代替它的词。 */
    boolean in(String text, String word) {
        for (String other : of(word)) if (text.contains(other)) return true;
        return false;
    }
}
