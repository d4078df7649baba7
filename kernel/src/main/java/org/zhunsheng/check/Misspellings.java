package org.zhunsheng.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.zhunsheng.text.Lexicon;

/** 错字表：一遍看出哪几条可能在文字里，只有这几条才细查。 */
final class Misspellings {

    private static final Map<List<String>, Misspellings> KNOWN = new ConcurrentHashMap<>();

    private final List<Misspelling> all;

    /** 列不出词的，总是可能。 */
    private final List<Integer> always;

    /** 词 → 有它的各条。 */
    private final Map<String, Set<Integer>> places = new HashMap<>();

    private final Lexicon literals;

    private Misspellings(List<String> lines) {
        this.all = lines.stream().map(Misspelling::of).toList();
        this.always = IntStream.range(0, all.size())
                .filter(i -> literals(i).isEmpty())
                .boxed()
                .toList();
        for (int i = 0; i < all.size(); i++)
            for (String literal : literals(i))
                places.computeIfAbsent(literal, word -> new TreeSet<>()).add(i);
        this.literals = new Lexicon(places.keySet());
    }

    static Misspellings of(List<String> lines) {
        return KNOWN.computeIfAbsent(lines, Misspellings::new);
    }

    /** 按错字表的次序。 */
    List<Misspelling> possibleIn(String text) {
        Set<Integer> possible = new TreeSet<>(always);
        literals.each(text, word -> possible.addAll(places.getOrDefault(word, Set.of())));
        return possible.stream().map(all::get).toList();
    }

    private List<String> literals(int i) {
        return all.get(i).expression().literals();
    }
}
