package org.zhunsheng.text;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** 数量前后紧挨着的名词短语：“共服务165人次”之前是服务。 */
final class NounPhrase {

    private static final int LONGEST = 20;
    private static final String JOINTS = "《》“”\"、（）()";

    /** 名词与数之间的虚词，长的在前。 */
    private static final List<String> FILLERS = longestFirst(
            "共计", "共", "合计", "累计", "总计", "总共", "大约", "约", "将近", "近", "接近", "超过", "超", "逾", "达到", "达", "为", "有", "了",
            "已", "已经", "各", "均", "至少", "不少于");

    private static final List<String> LEADS = longestFirst("共计", "共", "累计", "其中", "已经", "已", "并", "全年");

    private NounPhrase() {}

    static String before(String text, int end) {
        String head = text.substring(Math.max(0, end - LONGEST), end).stripTrailing();
        int from = head.length();
        while (from > 0 && isPart(head.codePointBefore(from))) from -= Character.charCount(head.codePointBefore(from));
        return withoutLead(withoutFiller(head.substring(from)));
    }

    static String after(String text, int from) {
        String tail = text.substring(from, Math.min(text.length(), from + LONGEST));
        int end = 0;
        while (end < tail.length() && isPart(tail.codePointAt(end))) end += Character.charCount(tail.codePointAt(end));
        return tail.substring(0, end);
    }

    private static boolean isPart(int letter) {
        boolean common = letter >= 0x4E00 && letter <= 0x9FFF;
        return common
                || JOINTS.indexOf(letter) >= 0
                || Character.isLetter(letter)
                || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
    }

    private static String withoutFiller(String phrase) {
        int end = phrase.length();
        for (int length = 1; length > 0; end -= length) length = lengthBefore(phrase.substring(0, end));
        return phrase.substring(0, end);
    }

    private static int lengthBefore(String phrase) {
        for (String filler : FILLERS) if (phrase.endsWith(filler)) return filler.length();
        return 0;
    }

    private static String withoutLead(String phrase) {
        int from = 0;
        for (int length = 1; length > 0; from += length) length = lengthAt(phrase, from);
        return phrase.substring(from);
    }

    private static int lengthAt(String phrase, int from) {
        for (String lead : LEADS) if (phrase.startsWith(lead, from)) return lead.length();
        return 0;
    }

    private static List<String> longestFirst(String... words) {
        return Stream.of(words)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
