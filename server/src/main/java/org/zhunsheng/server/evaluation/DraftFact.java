package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 初稿里的一件事：一行指标做得怎样，或者一笔钱。
 *
 * @param values 说法里的各个空填什么
 * @param weight 多要紧：写不下的时候，轻的先不说
 * @param code 完成值用的数据项的编号；没有用的为空字
 */
record DraftFact(DraftWords.Kind kind, Map<String, String> values, BigDecimal weight, String code) {

    static final String NAME = "name";
    static final String ACTUAL = "actual";

    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");

    DraftFact {
        values = Map.copyOf(values);
    }

    /**
     * 说出来的一句。
     *
     * @param at 完成值从哪里开始；没有的为 -1
     */
    record Said(String text, int at) {}

    /** 说的是什么，给人看。 */
    String name() {
        return values.getOrDefault(NAME, DraftWords.word("money-name"));
    }

    /** @param brevity 第几种说法，0 最详 */
    Said said(int brevity) {
        Matcher blanks = BLANK.matcher(DraftWords.of(kind).get(brevity));
        StringBuilder text = new StringBuilder();
        int at = -1;
        while (blanks.find()) {
            blanks.appendReplacement(text, "");
            String value = values.getOrDefault(blanks.group(1), "");
            if (!text.isEmpty() && isLatin(text.charAt(text.length() - 1)) && isLatin(first(value)))
                text.append(DraftWords.word("apart"));
            if (blanks.group(1).equals(ACTUAL)) at = text.length();
            text.append(value);
        }
        return new Said(blanks.appendTail(text).toString(), at);
    }

    private static char first(String value) {
        return value.isEmpty() ? ' ' : value.charAt(0);
    }

    private static boolean isLatin(char one) {
        return one < 0x80 && Character.isLetterOrDigit(one);
    }
}
