package org.zhunsheng.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** 一组词，按第一个字排好：一遍就看出文字里有没有其中的词，不必逐词去找。 */
public final class Lexicon {

    /** 每个词的格数：多数字落在空格里，一看便知不是任何词的开头。 */
    private static final int ROOM = 16;

    private static final int FEWEST = 64;
    private static final int MOST = 8192;

    private static final String[] NONE = {};

    private final String[][] slots;

    public Lexicon(Collection<String> words) {
        slots = new String[Math.clamp(Integer.highestOneBit(words.size() * ROOM), FEWEST, MOST)][];
        Arrays.fill(slots, NONE);
        words.stream()
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()) // 长的先放，先比
                .forEach(this::add);
    }

    private void add(String word) {
        int slot = slot(word.charAt(0));
        slots[slot] = Arrays.copyOf(slots[slot], slots[slot].length + 1);
        slots[slot][slots[slot].length - 1] = word;
    }

    /** 格数是二的幂。 */
    private int slot(char first) {
        return first & slots.length - 1;
    }

    /** 从 {@code from} 起的词（最长的）在哪里结束；没有时返回 {@code from}。 */
    public int end(String text, int from) {
        if (from >= text.length()) return from;
        for (String word : slots[slot(text.charAt(from))]) if (text.startsWith(word, from)) return from + word.length();
        return from;
    }

    /** 文字里有没有其中的词。 */
    public boolean in(String text) {
        for (int i = 0; i < text.length(); i++)
            for (String word : slots[slot(text.charAt(i))]) if (text.startsWith(word, i)) return true;
        return false;
    }

    /** 文字里的各个词，按出现的次序，重复的也在内。 */
    public void each(String text, Consumer<String> found) {
        for (int i = 0; i < text.length(); i++)
            for (String word : slots[slot(text.charAt(i))]) if (text.startsWith(word, i)) found.accept(word);
    }

    /** 文字里有的词。 */
    public Set<String> found(String text) {
        Set<String> found = new HashSet<>();
        each(text, found::add);
        return found;
    }
}
