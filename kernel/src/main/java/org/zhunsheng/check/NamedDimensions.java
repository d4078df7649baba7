package org.zhunsheng.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 文字里说出的维度。中文的中心词在后：每个分句取最后一个，“服务质量满意度”说的是满意度。
 */
final class NamedDimensions {

    private static final Map<List<String>, NamedDimensions> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, String> words = new LinkedHashMap<>();

    /** 每条是同一维度的几种说法，第一种为准。 */
    private NamedDimensions(List<String> lines) {
        for (String line : lines) {
            String[] names = line.split("\\s+");
            for (String name : names) words.put(name, names[0]);
        }
    }

    static NamedDimensions of(List<String> lines) {
        return KNOWN.computeIfAbsent(lines, NamedDimensions::new);
    }

    /** 词表的第一条：数量。 */
    String first() {
        return words.values().iterator().next();
    }

    Set<String> in(String text) {
        Set<String> named = new LinkedHashSet<>();
        for (Span clause : Clauses.of(text)) {
            int last = -1;
            String dimension = "";
            for (Map.Entry<String, String> word : words.entrySet()) {
                int at = clause.text().lastIndexOf(word.getKey());
                if (at > last) {
                    last = at;
                    dimension = word.getValue();
                }
            }
            if (last >= 0) named.add(dimension);
        }
        return named;
    }
}
