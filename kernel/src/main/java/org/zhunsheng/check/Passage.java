package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Quantities;
import org.zhunsheng.text.Quantities.Mention;

/** 文字部分的一栏：断成条目、句、分句，数出其中的数量。各样只做一次。 */
final class Passage {

    static final Passage EMPTY = new Passage("");

    private static final Pattern NEWLINE = Pattern.compile("\\R");
    private static final String STOPS = "。；;：:！!？?";

    private final String text;
    private @Nullable List<Span> items;
    private @Nullable List<Span> sentences;
    private @Nullable List<Span> clauses;
    private @Nullable List<Mention> mentions;
    private @Nullable List<Counted> counted;

    private Passage(String text) {
        this.text = text;
    }

    /** 数字变半角，去空白；句末的换行保留，句中的换行只是排版。 */
    static Passage of(String asWritten) {
        if (asWritten.isBlank()) return EMPTY;
        String narrow = Normal.narrow(asWritten);
        if (!hasBreak(narrow)) return new Passage(Normal.squeeze(narrow));
        StringBuilder out = new StringBuilder(narrow.length());
        for (String line : NEWLINE.split(narrow)) {
            String bare = Normal.squeeze(line);
            boolean apart = endsWithStop(out) || NumberedItems.startsWithMark(bare);
            if (!out.isEmpty() && apart) out.append('\n');
            out.append(bare);
        }
        return new Passage(out.toString());
    }

    private static boolean hasBreak(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0x85 || c == 0x2028 || c == 0x2029) return true;
        }
        return false;
    }

    /** 句末的标点，后面可以有一个换行。 */
    private static boolean endsWithStop(StringBuilder out) {
        int last = out.length() - 1;
        if (last > 0 && out.charAt(last) == '\n') last--;
        return last >= 0 && STOPS.indexOf(out.charAt(last)) >= 0;
    }

    String text() {
        return text;
    }

    /** 什么也没有说：空白、破折号、“无”。 */
    boolean saysNothing() {
        return Blank.orNone(text);
    }

    /** 带序号的条目；没有序号时为空。 */
    List<Span> items() {
        if (items == null) items = NumberedItems.of(text);
        return items;
    }

    List<Span> sentences() {
        if (sentences == null) sentences = Clauses.sentences(text);
        return sentences;
    }

    List<Span> clauses() {
        if (clauses == null) clauses = Clauses.of(text);
        return clauses;
    }

    List<Mention> mentions() {
        if (mentions == null) mentions = Quantities.in(text);
        return mentions;
    }

    /** 一段之内的数量。 */
    List<Mention> mentions(Span span) {
        List<Mention> inside = new ArrayList<>();
        for (Mention mention : mentions()) {
            if (mention.start() >= span.to()) break;
            if (mention.start() >= span.from()) inside.add(mention);
        }
        return inside;
    }

    /** 数出来的各件事。 */
    List<Counted> counted() {
        if (counted == null) counted = Counted.in(this);
        return counted;
    }

    /** 分句接在冒号后面的，它说的是冒号前面的那一方：“东区：接待100人次”。 */
    String leadIn(Span clause) {
        if (clause.from() == 0 || "：:".indexOf(text.charAt(clause.from() - 1)) < 0) return "";
        for (Span other : clauses()) if (other.to() == clause.from() - 1) return other.text();
        return "";
    }
}
