package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.text.Normal;

/** 文字里的年份。文号〔2018〕、书名号里的、“较”“比”之后用来比较的不算；没有写“年”也不是日期的只是数目。 */
final class YearsInText {

    /** 前面不连着别的数字；先认数字、后看前面，因为大多数字不是数字。 */
    private static final String YEAR = "((?:19|20)\\d{2})(?<!\\d{5})";

    private static final Pattern QUOTED = Pattern.compile(
            "《[^》]*》|〔[^〕]*〕|\\[\\d{4}\\]|\\(\\d{4}\\)\\d+号|(?<![\\u4e00-\\u9fa5])[\\u4e00-\\u9fa5]{2,}\\d{4}\\d*号");
    private static final Pattern COMPARED =
            Pattern.compile("(?:[较比与和跟]|[同对]比)(?:上年|去年|上一年)?\\(?" + YEAR + "年(?:度|底|末|同期)?");
    private static final Pattern DATED = Pattern.compile(YEAR + "(?=年|[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d))");
    private static final Pattern RANGE = Pattern.compile(YEAR + "年?度?(?:[-~—–～]+|至|到)((?:19|20)\\d{2})年");
    private static final Pattern SINCE = Pattern.compile(YEAR + "年(?:\\d{1,2}月)?(?:度|底|末)?(?:以来|起|开始|启动)");

    private static final Pattern NUMERALS = Pattern.compile("[一二][〇零一二三四五六七八九]{3}(?=年)");

    /** 半角、去空白的文字。 */
    private final String text;

    private YearsInText(String text) {
        this.text = text;
    }

    static YearsInText in(String asWritten) {
        return new YearsInText(arabic(asWritten));
    }

    /** 一段年份，含两端。 */
    record Span(int from, int to) {

        boolean contains(int year) {
            return year >= from && year <= to;
        }

        Span with(int year) {
            return new Span(Math.min(from, year), Math.max(to, year));
        }
    }

    /** 各年份，有先后、可重复。 */
    List<Integer> all() {
        if (!mayHave(text)) return List.of();
        String bare = COMPARED.matcher(QUOTED.matcher(text).replaceAll("")).replaceAll("");
        List<Integer> years = new ArrayList<>();
        for (Matcher m = DATED.matcher(bare); m.find(); ) years.add(Integer.valueOf(m.group(1)));
        for (Span span : spans(bare)) years.add(span.from);
        return years;
    }

    /** 写明的起止年份。 */
    List<Span> spans() {
        return spans(text);
    }

    private static List<Span> spans(String text) {
        if (!mayHave(text)) return List.of();
        List<Span> spans = new ArrayList<>();
        for (Matcher m = RANGE.matcher(text); m.find(); )
            spans.add(new Span(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
        return spans;
    }

    /** “2018年以来”“2018年起”：从哪一年开始。 */
    List<Integer> starts() {
        if (!mayHave(text)) return List.of();
        List<Integer> starts = new ArrayList<>();
        for (Matcher m = SINCE.matcher(text); m.find(); ) starts.add(Integer.valueOf(m.group(1)));
        return starts;
    }

    /** 有没有四位的年份；没有的不必细查。 */
    private static boolean mayHave(String text) {
        return text.contains("19") || text.contains("20");
    }

    /** 半角、去空白，“二〇二二年”写成 2022年。 */
    private static String arabic(String text) {
        String bare = Normal.norm(text);
        if (bare.indexOf('年') < 0) return bare;
        return NUMERALS.matcher(bare).replaceAll(m -> {
            StringBuilder digits = new StringBuilder();
            m.group().chars().forEach(c -> digits.append(c == '零' ? 0 : "〇一二三四五六七八九".indexOf(c)));
            return digits.toString();
        });
    }
}
