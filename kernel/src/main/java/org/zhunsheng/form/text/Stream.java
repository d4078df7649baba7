package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** 一张表的文字流：各片按文件中的次序排列，被读走的片打上记号，谁也不会读第二次。 */
final class Stream {

    private final List<Piece> pieces;
    private final BitSet taken = new BitSet();

    Stream(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    int size() {
        return pieces.size();
    }

    Piece at(int i) {
        return pieces.get(i);
    }

    boolean free(int i) {
        return i >= 0 && i < pieces.size() && !taken.get(i);
    }

    void take(int i) {
        taken.set(i);
    }

    void take(List<Integer> parts) {
        parts.forEach(taken::set);
    }

    /** 从 from（含）到 to（不含）还没有读走的各片。 */
    List<Integer> free(int from, int to) {
        List<Integer> out = new ArrayList<>();
        for (int i = Math.max(0, from); i < Math.min(to, pieces.size()); i++) if (!taken.get(i)) out.add(i);
        return out;
    }

    /** 有没有一片含有这样的文字。 */
    boolean mentions(String pattern) {
        java.util.regex.Pattern p = java.util.regex.Pattern.compile(pattern);
        return pieces.stream()
                .anyMatch(piece -> piece.width() < 40 && p.matcher(piece.norm()).find());
    }

    String join(List<Integer> parts) {
        StringBuilder out = new StringBuilder();
        for (int i : parts) {
            String text = pieces.get(i).text();
            boolean latin = !out.isEmpty() && latin(out.charAt(out.length() - 1)) && latin(text.charAt(0));
            out.append(latin ? " " : "").append(text);
        }
        return out.toString();
    }

    private static boolean latin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
