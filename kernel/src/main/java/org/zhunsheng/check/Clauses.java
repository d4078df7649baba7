package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.text.Normal;

/** 断句：句以 。；！？ 与换行为界，分句另以 ， 与 ： 为界；数字里的逗号不断。 */
final class Clauses {

    private static final String SENTENCE_ENDS = "。；;！!？?\n";
    private static final String CLAUSE_ENDS = SENTENCE_ENDS + "，,：:";

    private Clauses() {}

    static List<Span> sentences(String text) {
        return split(text, SENTENCE_ENDS);
    }

    static List<Span> of(String text) {
        return split(text, CLAUSE_ENDS);
    }

    private static List<Span> split(String text, String ends) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && !isEnd(text, i, ends)) continue;
            if (i > from) spans.add(new Span(text.substring(from, i), from));
            from = i + 1;
        }
        return List.copyOf(spans);
    }

    private static boolean isEnd(String text, int at, String ends) {
        char c = text.charAt(at);
        return !Normal.isHan(c) && ends.indexOf(c) >= 0 && !insideNumber(text, at);
    }

    private static boolean insideNumber(String text, int at) {
        return ",:：".indexOf(text.charAt(at)) >= 0
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
