package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhunsheng.text.Lexicon;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Quantities;
import org.zhunsheng.text.Quantities.Mention;

/**
 * 文字里数出来的一件事：数量，以及它前后说明数的是什么的话。
 *
 * @param before 同一分句里、前一个数量之后的话
 * @param after 到下一个顿号、下一个数量或分句末尾的话
 */
record Counted(Mention mention, Span clause, String before, String after) {

    private static final Pattern DATE = Pattern.compile("\\d{4}年度?|\\d{1,2}月(?:\\d{1,2}日)?|\\d{1,2}日");

    private static final Lexicon DATE_MARKS = new Lexicon(List.of("年", "月", "日"));

    private static final Pattern DIGIT = Pattern.compile("\\d");

    static List<Counted> in(Passage passage) {
        List<Counted> things = new ArrayList<>();
        for (Span clause : passage.clauses()) {
            List<Mention> mentions = passage.mentions(clause);
            for (int i = 0; i < mentions.size(); i++) {
                int from = i == 0 ? clause.from() : mentions.get(i - 1).end();
                int to = i + 1 < mentions.size() ? mentions.get(i + 1).start() : clause.to();
                things.add(of(mentions.get(i), clause, from, to));
            }
        }
        return List.copyOf(things);
    }

    private static Counted of(Mention mention, Span clause, int from, int to) {
        String text = clause.text();
        String head = text.substring(from - clause.from(), mention.start() - clause.from());
        int end = Math.max(mention.end(), Math.min(to, clause.to()));
        String tail =
                mention.end() >= clause.to() ? "" : text.substring(mention.end() - clause.from(), end - clause.from());
        int comma = tail.indexOf('、');
        String after = comma >= 0 ? tail.substring(0, comma) : end < clause.to() ? "" : tail;
        return new Counted(mention, clause, withoutDates(head), after);
    }

    private static String withoutDates(String head) {
        return DATE_MARKS.in(head) ? DATE.matcher(head).replaceAll("") : head;
    }

    /** 数量连同前后的话，给人看。 */
    String shown() {
        return clause.text();
    }

    /** 原文里的数量。 */
    String written(String text) {
        return text.substring(mention.start(), mention.end());
    }

    /** 换成基本单位的数。 */
    Amount amount() {
        return Amount.of(mention.quantity());
    }

    /** 文字里有数：数字，或者中文数字加量词。 */
    static boolean hasNumber(String text) {
        return DIGIT.matcher(Normal.narrow(text)).find() || !Quantities.in(text).isEmpty();
    }

    /** 去掉其中的数量。 */
    static String withoutNumbers(String text) {
        StringBuilder rest = new StringBuilder(text);
        for (Mention mention : Quantities.in(text).reversed()) rest.replace(mention.start(), mention.end(), "，");
        return rest.toString();
    }
}
