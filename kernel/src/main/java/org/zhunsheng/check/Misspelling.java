package org.zhunsheng.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** 错字表的一条：正则表达式与改法，写作“布署 → 部署”。 */
record Misspelling(Pattern pattern, String correction) {

    private static final Map<List<String>, List<Misspelling>> KNOWN = new ConcurrentHashMap<>();

    static List<Misspelling> all(List<String> lines) {
        return KNOWN.computeIfAbsent(
                lines, list -> list.stream().map(Misspelling::of).toList());
    }

    private static Misspelling of(String line) {
        int arrow = line.lastIndexOf('→');
        return new Misspelling(
                Pattern.compile(line.substring(0, arrow).strip()),
                line.substring(arrow + 1).strip());
    }
}
