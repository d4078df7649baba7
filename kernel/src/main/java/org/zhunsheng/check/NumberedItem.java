package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhunsheng.text.Normal;

/**
 * 一段文字里的一条：带序号的照序号分，没有序号的照句分；数问题、数措施的检查也是这样分。
 *
 * @param mark 序号，如“1.”“（二）”；没有的为空字
 * @param text 序号之后的话；第一条之前的引语也在第一条里
 */
public record NumberedItem(String mark, String text) {

    private static final Pattern AFTER_STOP = Pattern.compile("(?<=[。；;：:！!？?])[ \\t\u3000]+");

    /** 一个字也没有的为空表。 */
    public static List<NumberedItem> of(String written) {
        String text = lines(written);
        // 全角的序号也是序号；一个字对一个字，位置相同
        List<int[]> marks = NumberedItems.marks(Normal.narrow(text));
        return marks.isEmpty() ? sentences(text) : numbered(text, marks);
    }

    /** 各行去掉两头的空白，序号之前的空白也去掉：序号要在句首。 */
    private static String lines(String written) {
        List<String> lines = written.lines().map(String::strip).toList();
        return AFTER_STOP.matcher(String.join("\n", lines)).replaceAll("");
    }

    private static List<NumberedItem> numbered(String text, List<int[]> marks) {
        String lead = text.substring(0, marks.getFirst()[0]).strip();
        List<NumberedItem> items = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1)[0] : text.length();
            String mark = text.substring(marks.get(i)[0], marks.get(i)[1]);
            String said = text.substring(marks.get(i)[1], end).strip();
            items.add(new NumberedItem(mark, i == 0 ? lead + said : said));
        }
        return List.copyOf(items);
    }

    private static List<NumberedItem> sentences(String text) {
        return Clauses.sentences(text).stream()
                .map(span -> span.text().strip())
                .filter(one -> !one.isEmpty())
                .map(one -> new NumberedItem("", one))
                .toList();
    }
}
