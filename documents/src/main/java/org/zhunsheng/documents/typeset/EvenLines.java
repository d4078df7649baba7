package org.zhunsheng.documents.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhunsheng.documents.font.Typeface;

/** 短语排成的几行，行数不变而长短相近，并尽量不把词拆开：“社会效益”“指标”，不是“社会效益指”“标”。 */
final class EvenLines {

    /** 长于此的不是短语，照常排。 */
    private static final int LONGEST = 40;

    /** 写着这些的是句子，照常排。 */
    private static final String SENTENCE = "，。；！？";

    /** 拆开一个词，抵得上各行长短这么多的参差；以字宽的平方计。 */
    private static final double SPLIT_WORD = 3;

    /** 汉语的词多是两个字；以这些字结尾的，末了往往是三个字：指标值、合格率。 */
    private static final String SUFFIXES = "值率性数度量额能";

    private static final double IMPOSSIBLE = 1e9;

    private final int[] text;
    private final LineBreaker breaker;
    private final int limit;

    /** 前若干个字的宽度。 */
    private final int[] upTo;

    private EvenLines(int[] text, LineBreaker breaker, int limit) {
        this.text = text;
        this.breaker = breaker;
        this.limit = limit;
        upTo = new int[text.length + 1];
        for (int n = 0; n < text.length; n++) upTo[n + 1] = upTo[n] + breaker.width(text[n]);
    }

    /** 不是短语的，原样交回。 */
    static List<Line> of(String text, List<Line> lines, LineBreaker breaker, int limit) {
        String plain = text.strip();
        boolean phrase = plain.length() <= LONGEST && plain.chars().allMatch(c -> c > ' ' && SENTENCE.indexOf(c) < 0);
        if (lines.size() < 2 || !phrase) return lines;
        return new EvenLines(plain.codePoints().toArray(), breaker, limit).arranged(lines);
    }

    /** 逐行试各种断法，取代价最小的。 */
    private List<Line> arranged(List<Line> lines) {
        int count = lines.size();
        double[][] cost = new double[count + 1][text.length + 1];
        int[][] from = new int[count + 1][text.length + 1];
        for (double[] row : cost) Arrays.fill(row, IMPOSSIBLE);
        cost[0][0] = 0;
        for (int n = 1; n <= count; n++) {
            for (int end = 1; end <= text.length; end++) {
                for (int start = end - 1; start >= 0 && upTo[end] - upTo[start] <= limit + Typeface.EM; start--) {
                    double total = cost[n - 1][start] + cost(start, end);
                    if (total >= cost[n][end]) continue;
                    cost[n][end] = total;
                    from[n][end] = start;
                }
            }
        }
        if (cost[count][text.length] >= IMPOSSIBLE) return lines;
        List<Line> even = new ArrayList<>();
        for (int n = count, end = text.length; n > 0; end = from[n--][end])
            even.addFirst(breaker.line(text, from[n][end], end, limit));
        return even;
    }

    private double cost(int start, int end) {
        if (end < text.length && !LineBreaker.isBreak(text[end - 1], text[end])) return IMPOSSIBLE;
        int width = upTo[end] - upTo[start];
        if (width > limit && !LineBreaker.hangs(width, text[end - 1], limit)) return IMPOSSIBLE;
        double em = Math.min(width, limit) / (double) Typeface.EM;
        return em * em + (end < text.length && splitsWord(end) ? SPLIT_WORD : 0);
    }

    /** 断开之后，后面（词尾一个字的，前面）剩下奇数个汉字。 */
    private boolean splitsWord(int at) {
        boolean suffix = SUFFIXES.indexOf(text[text.length - 1]) >= 0;
        int han = 0;
        if (suffix) for (int n = at - 1; n >= 0 && Character.isIdeographic(text[n]); n--) han++;
        else for (int n = at; n < text.length && Character.isIdeographic(text[n]); n++) han++;
        return han % 2 != 0;
    }
}
