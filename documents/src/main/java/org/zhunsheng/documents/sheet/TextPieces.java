package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.TextLines;

/**
 * 一行放不下的长文字分成上下几格：在句末、段末断开，分页时便不会从一行字的中间切断。读表时见 {@link StackedText}。
 */
final class TextPieces {

    /** 一格几行；先试的优先。单数格，居中的标签就不会恰好落在两格之间。 */
    private static final int[] LINES = {6, 5, 7, 8};

    /** 很窄的一格，至多这么多行。 */
    private static final int MOST = 26;

    /** Excel 一格最多的字数。 */
    private static final int LONGEST = 32_767;

    private static final String ENDS = "\n。；！？;";

    private final String text;
    private final double room;

    private TextPieces(String text, double room) {
        this.text = text;
        this.room = room;
    }

    /** @param room 一行放得下几个半角 */
    static List<String> of(String text, double room) {
        TextPieces pieces = new TextPieces(text.replace("\r\n", "\n").replace('\r', '\n'), room);
        for (int lines : LINES) {
            List<String> cut = pieces.cut(lines);
            if (cut.size() % 2 == 1) return cut;
        }
        return pieces.cut(LINES[0]);
    }

    private List<String> cut(int lines) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = end(from, lines);
            boolean line = to < text.length() && text.charAt(to - 1) == '\n';
            pieces.add(text.substring(from, line ? to - 1 : to));
            from = to;
        }
        return pieces;
    }

    /** 从 {@code from} 起的一格到哪里为止：放得下的最后一个句末，没有则写满。 */
    private int end(int from, int lines) {
        int least = from + StackedText.LEAST + 1;
        int end = from + fitting(from, lines);
        for (int more = lines + 1; end < least && more <= MOST; more++) end = from + fitting(from, more);
        if (end >= text.length()) return text.length();
        if (end < least) return Math.min(text.length(), from + LONGEST);
        for (int at = end; at >= least; at--) if (ENDS.indexOf(text.charAt(at - 1)) >= 0) return at;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /** 几行之内放得下多少字。 */
    private int fitting(int from, int lines) {
        int low = 1;
        int high = Math.min(text.length() - from, (int) ((room + 2) * lines) + lines);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (TextLines.count(text.substring(from, from + middle), room) <= lines) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
