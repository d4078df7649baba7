package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.text.Normal;

/** 带序号的条目：1、2、 · 1. 2. ·（1）（2） · 一、二、 ·（一）（二） · 一是二是 · ①② · 目标1：目标2：。 */
final class NumberedItems {

    private static final String CHINESE = "[一二三四五六七八九十]{1,3}";
    private static final String BEGIN = "(?<=^|[。；;：:！!？?，,\\n])";

    private static final List<Pattern> STYLES = List.of(
            Pattern.compile(BEGIN + "(\\d{1,2})(?:、|[.．](?:(?!\\d)|(?=\\d{4}年)))(?!\\d{1,2}[月日号、])"),
            Pattern.compile(BEGIN + "[（(](\\d{1,2})[）)]、?"),
            Pattern.compile(BEGIN + "(" + CHINESE + ")、"),
            Pattern.compile(BEGIN + "[（(](" + CHINESE + ")[）)]、?"),
            Pattern.compile(BEGIN + "(" + CHINESE + ")是"),
            Pattern.compile("([①-⑳])"),
            Pattern.compile(BEGIN + "(?:目标|任务|问题|措施)(\\d{1,2}|" + CHINESE + ")[：:、.]"));

    /** 序号的第一个字只能是这些，或者半角数字、带圈数字：别的字不必去对。 */
    private static final String FIRST = "（(一二三四五六七八九十目任问措";

    private static final String BEFORE = "。；;：:！!？?，,\n";

    private NumberedItems() {}

    /** 取最外层的一种序号，须从一数起、逐个相连；没有序号时为空。 */
    static List<Span> of(String text) {
        List<int[]> marks = marks(text);
        List<Span> items = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1)[0] : text.length();
            int from = marks.get(i)[1];
            items.add(new Span(text.substring(from, end), from));
        }
        return List.copyOf(items);
    }

    /** 各个序号的起止。 */
    static List<int[]> marks(String text) {
        List<int[]> best = List.of();
        List<Integer> starts = starts(text);
        if (starts.size() < 2) return List.of();
        for (Pattern style : STYLES) {
            List<int[]> marks = sequence(style.matcher(text), starts);
            if (marks.size() < 2) continue;
            if (best.isEmpty() || marks.getFirst()[0] < best.getFirst()[0]) best = marks;
        }
        return best;
    }

    static boolean startsWithMark(String line) {
        if (line.isEmpty() || !mayStart(line, 0)) return false;
        for (Pattern style : STYLES) if (style.matcher(line).lookingAt()) return true;
        return false;
    }

    private static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) if (mayStart(text, i)) starts.add(i);
        return starts;
    }

    private static boolean mayStart(String text, int at) {
        char c = text.charAt(at);
        if (c >= '①' && c <= '⑳') return true;
        if (at > 0 && (Normal.isHan(text.charAt(at - 1)) || BEFORE.indexOf(text.charAt(at - 1)) < 0)) return false;
        return c >= '0' && c <= '9' || FIRST.indexOf(c) >= 0;
    }

    private static List<int[]> sequence(Matcher marks, List<Integer> starts) {
        List<int[]> found = new ArrayList<>();
        marks.useTransparentBounds(true).useAnchoringBounds(false);
        for (int start : starts) {
            if (!marks.region(start, marks.regionEnd()).lookingAt()) continue;
            if (number(marks.group(1)) == found.size() + 1) found.add(new int[] {marks.start(), marks.end()});
        }
        return found;
    }

    private static int number(String mark) {
        char first = mark.charAt(0);
        if (first >= '①') return first <= '⑳' ? first - '①' + 1 : chinese(mark);
        return Integer.parseInt(mark);
    }

    /** 一到九十九。 */
    private static int chinese(String mark) {
        int ten = mark.indexOf('十');
        if (ten < 0) return mark.length() == 1 ? digit(mark.charAt(0)) : 0;
        int tens = ten == 0 ? 1 : digit(mark.charAt(ten - 1));
        return tens * 10 + (ten + 1 < mark.length() ? digit(mark.charAt(ten + 1)) : 0);
    }

    private static int digit(char c) {
        return "一二三四五六七八九".indexOf(c) + 1;
    }
}
