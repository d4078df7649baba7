package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 文字里的年份。文号〔2018〕、书名号里的、“较”“比”之后用来比较的不算；没有写“年”也不是日期的只是数目。 */
final class YearsInText {

    private static final String YEAR = "((?:19|20)\\d{2})";

    private static final Expression QUOTED =
            Expression.startingWith(List.of("《", "〔", "[", "("), "《[^》]*》|〔[^〕]*〕|\\[\\d{4}\\]|\\(\\d{4}\\)\\d+号");
    private static final Pattern NUMBERED = Pattern.compile("(?<![\\u4e00-\\u9fa5])[\\u4e00-\\u9fa5]{2,}\\d{4}\\d*号");
    private static final Pattern COMPARED =
            Pattern.compile("(?:[较比与和跟]|[同对]比)(?:上年|去年|上一年)?\\(?" + YEAR + "(?<!\\d{5})年(?:度|底|末|同期)?");
    private static final Pattern DATED = Pattern.compile(YEAR + "(?:年|[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d))");
    private static final Pattern RANGE = Pattern.compile(YEAR + "年?度?(?:[-~—–～]+|至|到)((?:19|20)\\d{2})年");
    private static final Pattern SINCE = Pattern.compile(YEAR + "年(?:\\d{1,2}月)?(?:度|底|末)?(?:以来|起|开始|启动)");

    /** 用来比较的年份，紧接在前面的字只能是这些。 */
    private static final String BEFORE_COMPARED = "较比与和跟年(";

    private static final String NUMERAL = "〇零一二三四五六七八九";
    private static final Pattern NUMERALS = Pattern.compile("[一二][" + NUMERAL + "]{3}(?=年)");

    /** 半角、去空白的文字里可能是年份的各处。 */
    private final Years told;

    private YearsInText(String text) {
        this.told = Years.of(text);
    }

    /** 文字须已归一。 */
    static YearsInText in(String bare) {
        return new YearsInText(arabic(bare));
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
        if (told.isEmpty()) return List.of();
        Years bare = Years.of(withoutCompared(withoutQuoted(told.text)));
        List<Integer> years = new ArrayList<>();
        bare.each(DATED, m -> years.add(Integer.valueOf(m.group(1))));
        for (Span span : spans(bare)) years.add(span.from);
        return years;
    }

    /** 写明的起止年份。 */
    List<Span> spans() {
        return spans(told);
    }

    private static List<Span> spans(Years years) {
        List<Span> spans = new ArrayList<>();
        years.each(RANGE, m -> spans.add(new Span(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))));
        return spans;
    }

    /** “2018年以来”“2018年起”：从哪一年开始。 */
    List<Integer> starts() {
        List<Integer> starts = new ArrayList<>();
        told.each(SINCE, m -> starts.add(Integer.valueOf(m.group(1))));
        return starts;
    }

    private static String withoutQuoted(String text) {
        String rest = mayBeNumbered(text) ? NUMBERED.matcher(text).replaceAll("") : text;
        return QUOTED.without(rest);
    }

    /** “号”前面连着数字。 */
    private static boolean mayBeNumbered(String text) {
        for (int at = text.indexOf('号', 1); at > 0; at = text.indexOf('号', at + 1))
            if (Years.isDigit(text.charAt(at - 1))) return true;
        return false;
    }

    private static String withoutCompared(String text) {
        for (int at : Years.of(text).places())
            if (at > 0 && BEFORE_COMPARED.indexOf(text.charAt(at - 1)) >= 0)
                return COMPARED.matcher(text).replaceAll("");
        return text;
    }

    /**
     * 文字里可能是年份的各处：19 或 20 开头的四位数，前面不连着别的数字。大多数字不是数字，先找出这几处再细查。
     *
     * @param places 从前到后
     */
    private record Years(String text, List<Integer> places) {

        static Years of(String text) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i + 4 <= text.length(); i++) if (isYear(text, i)) places.add(i);
            return new Years(text, places);
        }

        boolean isEmpty() {
            return places.isEmpty();
        }

        /** 从各处起合乎 {@code pattern} 的，互不重叠。 */
        void each(Pattern pattern, Consumer<Matcher> found) {
            Matcher m = pattern.matcher(text).useTransparentBounds(true);
            int free = 0;
            for (int place : places) {
                if (place < free || !m.region(place, text.length()).lookingAt()) continue;
                found.accept(m);
                free = m.end();
            }
        }

        private static boolean isYear(String text, int at) {
            char first = text.charAt(at);
            if (first != '1' && first != '2') return false;
            return (text.startsWith("19", at) || text.startsWith("20", at))
                    && isDigit(text.charAt(at + 2))
                    && isDigit(text.charAt(at + 3))
                    && (at == 0 || !isDigit(text.charAt(at - 1)));
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }

    private static boolean hasNumeralYear(String text) {
        for (int at = text.indexOf('年', 1); at > 0; at = text.indexOf('年', at + 1))
            if (NUMERAL.indexOf(text.charAt(at - 1)) >= 0) return true;
        return false;
    }

    /** “二〇二二年”写成 2022年。 */
    private static String arabic(String bare) {
        if (!hasNumeralYear(bare)) return bare;
        return NUMERALS.matcher(bare).replaceAll(m -> {
            StringBuilder digits = new StringBuilder();
            m.group().chars().forEach(c -> digits.append(c == '零' ? 0 : "〇一二三四五六七八九".indexOf(c)));
            return digits.toString();
        });
    }
}
