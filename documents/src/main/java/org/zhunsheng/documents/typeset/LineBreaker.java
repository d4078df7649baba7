package org.zhunsheng.documents.typeset;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.font.Typeface;

/** 把文字排成行：标点避头尾，数字与外文单词不断开（一行放不下的除外），原有的换行保留。 */
final class LineBreaker {

    private static final String NOT_FIRST = "，。、；：？！）》〉】〕」』”’～·％‰℃°′″々ー,.;:?!)]}%›»⁆﹚﹜﹞﹀﹂﹄";

    private static final String NOT_LAST = "（《〈【〔「『“‘([{¥￥$＄£€№#＃≥≤≧≦＞＜＝±§‹«";

    /** 字身的右半边是空的：在行末可以伸出去半个字。 */
    private static final String HANGING = "，。、；：！）》〉】〕」』”’";

    private static final int HALF = Typeface.EM / 2;

    /** 成对写的，中间不断。 */
    private static final String DOUBLED = "—…";

    private final Typeface face;

    LineBreaker(Typeface face) {
        this.face = face;
    }

    /** @param limit 一行的宽度，千分之一字 */
    List<Line> lines(String text, int limit) {
        return lines(text, limit, 0);
    }

    /** @param indent 每段的第一行少这么宽，千分之一字 */
    List<Line> lines(String text, int limit, int indent) {
        List<Line> lines = new ArrayList<>();
        if (text.isBlank()) return lines;
        String plain = text.strip().replace("\r\n", "\n").replace('\r', '\n').replace("\t", "  ");
        for (String paragraph : plain.split("\n", -1))
            paragraph(paragraph.stripTrailing().codePoints().toArray(), limit, indent, lines);
        return lines;
    }

    private void paragraph(int[] text, int limit, int indent, List<Line> lines) {
        int start = 0;
        do {
            int room = start == 0 ? limit - indent : limit;
            int end = reach(text, start, room);
            if (end < text.length) end = breakBefore(text, start, end);
            int next = end;
            while (next < text.length && text[next] == ' ') next++;
            Line line = line(text, start, end, room);
            lines.add(next < text.length ? line.full() : line);
            start = next;
        } while (start < text.length);
    }

    /** 从 {@code start} 起放得下的字到哪里为止，至少一个。 */
    private int reach(int[] text, int start, int limit) {
        int width = 0;
        int end = start;
        while (end < text.length) {
            width += face.width(text[end]);
            int hanging = isIn(HANGING, text[end]) ? HALF : 0;
            if (width - hanging > limit && end > start) break;
            end++;
        }
        return end;
    }

    /** 在 {@code end} 之前能断开的最后一处；没有的只好在 {@code end} 断开。 */
    private static int breakBefore(int[] text, int start, int end) {
        for (int at = end; at > start; at--) if (isBreak(text[at - 1], text[at])) return at;
        return end;
    }

    static boolean isBreak(int before, int after) {
        if (before == ' ') return true;
        if (after == ' ') return true;
        if (isIn(NOT_FIRST, after) || isIn(NOT_LAST, before)) return false;
        if (before == after && isIn(DOUBLED, before)) return false;
        return !(isWord(before) && isWord(after));
    }

    private static boolean isIn(String set, int character) {
        return !Character.isIdeographic(character) && set.indexOf(character) >= 0;
    }

    /** 西文字母、数字与连着它们的符号。 */
    private static boolean isWord(int character) {
        return character > ' ' && character < 0x2000 && !isIn("()[]{}", character);
    }

    /** 一行字；行末伸出去的半个字不算宽度。 */
    Line line(int[] text, int start, int end, int limit) {
        int last = end;
        while (last > start && text[last - 1] == ' ') last--;
        int width = width(text, start, last);
        boolean hangs = last > start && hangs(width, text[last - 1], limit);
        return new Line(new String(text, start, last - start), hangs ? limit : width, false);
    }

    int width(int character) {
        return face.width(character);
    }

    /** 这一行末了的标点伸出去半个字，才放得下。 */
    static boolean hangs(int width, int last, int limit) {
        return width > limit && width - HALF <= limit && isIn(HANGING, last);
    }

    private int width(int[] text, int start, int end) {
        int width = 0;
        for (int n = start; n < end; n++) width += face.width(text[n]);
        return width;
    }

    /** 排成一行有多宽，千分之一字。 */
    int width(String text) {
        int[] characters = text.codePoints().toArray();
        return width(characters, 0, characters.length);
    }

    /** 不宜断开的最长一段的宽度，千分之一字；超过 {@code most} 个字的不算，它总要断开。 */
    int longestPiece(String text, int most) {
        int[] characters = text.codePoints().toArray();
        int longest = 0;
        for (int start = 0, end; start < characters.length; start = end) {
            end = start + 1;
            while (end < characters.length && isWord(characters[end - 1]) && isWord(characters[end])) end++;
            if (end - start <= most) longest = Math.max(longest, width(characters, start, end));
        }
        return longest;
    }
}
