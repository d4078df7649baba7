package org.zhunsheng.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.zhunsheng.text.Lexicon;

/** 错字表：一遍看出哪几条可能在文字里，只有这几条才细查。 */
final class Misspellings {

    private static final Map<List<String>, Misspellings> KNOWN = new ConcurrentHashMap<>();

    private final List<Misspelling> all;
    private final Lexicon literals;

    private Misspellings(List<String> lines) {
        this.all = lines.stream().map(Misspelling::of).toList();
        this.literals = new Lexicon(all.stream()
                .flatMap(one -> one.expression().literals().stream())
                .toList());
    }

    static Misspellings of(List<String> lines) {
        return KNOWN.computeIfAbsent(lines, Misspellings::new);
    }

    List<Misspelling> possibleIn(String text) {
        Set<String> found = literals.found(text);
        return all.stream().filter(one -> one.isPossible(found)).toList();
    }
}
