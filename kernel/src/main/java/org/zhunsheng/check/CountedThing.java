package org.zhunsheng.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Lexicon;

/** 数的是什么：单位、关键词、时段都相同的，是同一件事。 */
record CountedThing(String unit, Set<String> words, Set<String> period) {

    private static final Pattern PERIOD = Pattern.compile("\\d{4}年|\\d{1,2}月|[一二三四1-4]季度|[上下]半年|上年|去年|前年|截至|月均|年均");

    private static final Lexicon PERIOD_MARKS = new Lexicon(List.of("年", "月", "季度", "截至"));

    /** 少于两个关键词，看不出数的是什么。 */
    private static final int TELLING = 2;

    /**
     * 看不出数的是什么时为 null。
     *
     * @param year 表的年度，写不写都是同一时段
     */
    static @Nullable CountedThing of(Counted counted, Passage passage, KeyWords key, String year) {
        Set<String> words = key.of(passage.leadIn(counted.clause()) + counted.before() + "，" + counted.after());
        if (words.size() < TELLING) return null;
        Set<String> period = new HashSet<>();
        String clause = counted.clause().text();
        if (!PERIOD_MARKS.in(clause)) return new CountedThing(counted.amount().unit(), words, period);
        Matcher m = PERIOD.matcher(clause);
        while (m.find()) if (!m.group().equals(year)) period.add(m.group());
        return new CountedThing(counted.amount().unit(), words, period);
    }
}
