package org.zhunsheng.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 日期与年度的写法：2020-3-31、2020年3月31日、二〇二〇年三月、9月前、2023年底、上半年、1-12月。 */
public final class DateText {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:[-./年](\\d{1,2})[-./月](\\d{1,2})[日号]?|([01]\\d)([0-3]\\d))");
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{4})[-/年])?(\\d{1,2})月份?");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})[日号]");
    private static final Pattern WHOLE_YEAR = Pattern.compile("(\\d{4})(?:年度?)?");
    private static final Pattern PART = Pattern.compile("(?:(\\d{4})年度?)?(上半年|下半年|第?[1-4]季度)");
    private static final Pattern THIS_YEAR = Pattern.compile("当年|本年度?|年度?|全年度?|今年");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    private static final Pattern LEAD =
            Pattern.compile("^(?:于|在|至|到|截至|截止到?|不晚于|不迟于|不超过|最迟|最晚|计划|预计|应|须|需|确保|力争|完成(?:时间|时限|期限)?|时限|[≤<:=])+");
    private static final Pattern TAIL = Pattern.compile("(?:全年|底|末|底前|内|之内|以内|止|份)?(?:之?前|以前)?(?:\\(含\\))?"
            + "(?:全部|如期|按期|按时|及时|基本|均|已|的)*"
            + "(?:完成|到位|结束|完工|竣工|交付|验收|完毕|发放|拨付|支付|下达|投入使用|投用|启用|办结|实施|建成|开工|使用)*$");
    private static final Pattern NUMERALS = Pattern.compile("(?<![〇零一二三四五六七八九十])[〇零一二三四五六七八九十]{1,16}+(?=[年月日号季])");
    private static final Pattern END = Pattern.compile("[。;,.]+$");
    private static final Pattern NUMBER = Pattern.compile("\\d*");

    /** 期限里一定有年、月、季，或者四位数的年份；没有的不必细看。 */
    private static final Pattern POSSIBLE = Pattern.compile("[年月季]|\\d{4}");

    private static final Pattern SEPARATOR = Pattern.compile("[-~—–至到]+");

    private DateText() {}

    /** 整段文字就是一天；否则为 null。 */
    public static @Nullable LocalDate day(String text) {
        return date(DAY.matcher(arabic(text)));
    }

    /** 文字中的第一个年度。 */
    public static @Nullable Integer year(String text) {
        Matcher m = YEAR.matcher(arabic(text));
        return m.find() ? Integer.valueOf(m.group(1)) : null;
    }

    /**
     * 整段文字是一个期限：某日、某月（当月最后一天）、某年或年底（12月31日）、季度、一段时间（其终点）；“前”包含当日。
     *
     * @param year 没有写年份时所用的年度；为 null 则没有写年份的读不出
     */
    public static @Nullable LocalDate due(String text, @Nullable Integer year) {
        String bare = END.matcher(arabic(text)).replaceFirst("");
        if (bare.length() > 40
                || NUMBER.matcher(bare).matches()
                || !POSSIBLE.matcher(bare).find()) return null;
        for (String body : new String[] {bare, LEAD.matcher(bare).replaceFirst("")}) {
            LocalDate whole = point(body, year);
            if (whole != null) return whole;
            LocalDate period = period(body, year);
            if (period != null) return period;
        }
        return null;
    }

    private static @Nullable LocalDate period(String body, @Nullable Integer year) {
        Matcher m = SEPARATOR.matcher(body);
        while (m.find()) {
            String left = body.substring(0, m.start());
            String right = body.substring(m.end());
            Integer start = year(left);
            LocalDate end = point(right, start == null ? year : start);
            if (end == null) continue;
            boolean month = left.matches("(?:\\d{4}年)?\\d{1,2}") && right.contains("月");
            boolean years = left.matches("\\d{4}") && right.contains("年");
            if (month || years || point(left, year) != null) return end;
        }
        return null;
    }

    /** 一个时点，后面可以有“底”“前”“完成”之类。 */
    private static @Nullable LocalDate point(String body, @Nullable Integer year) {
        for (int end = body.length(); end > 0; end--) {
            if (!TAIL.matcher(body.substring(end)).matches()) continue;
            LocalDate date = bare(body.substring(0, end), year, end < body.length());
            if (date != null) return date;
        }
        return null;
    }

    private static @Nullable LocalDate bare(String body, @Nullable Integer year, boolean tail) {
        LocalDate day = date(DAY.matcher(body));
        if (day != null) return day;
        Matcher m = MONTH_DAY.matcher(body);
        if (m.matches()) return year == null ? null : date(year, number(m, 1), number(m, 2));
        m = MONTH.matcher(body);
        if (!m.matches()) m = YEAR_MONTH.matcher(body);
        if (m.matches()) return lastDay(m.group(1) == null ? year : Integer.valueOf(m.group(1)), number(m, 2));
        m = PART.matcher(body);
        if (m.matches()) return lastDay(m.group(1) == null ? year : Integer.valueOf(m.group(1)), lastMonth(m.group(2)));
        m = WHOLE_YEAR.matcher(body);
        if (m.matches() && (tail || body.contains("年"))) return lastDay(number(m, 1), 12);
        return tail && THIS_YEAR.matcher(body).matches() ? lastDay(year, 12) : null;
    }

    private static int lastMonth(String part) {
        if (part.endsWith("半年")) return part.startsWith("上") ? 6 : 12;
        return Character.digit(part.charAt(part.length() - 3), 10) * 3;
    }

    private static @Nullable LocalDate lastDay(@Nullable Integer year, int month) {
        if (year == null || year < 1900 || year > 2200 || month < 1 || month > 12) return null;
        return YearMonth.of(year, month).atEndOfMonth();
    }

    private static @Nullable LocalDate date(Matcher m) {
        if (!m.matches()) return null;
        return m.group(2) != null
                ? date(number(m, 1), number(m, 2), number(m, 3))
                : date(number(m, 1), number(m, 4), number(m, 5));
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return year < 1900 || year > 2200 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // 2 月 30 日之类：原文保留，由读表器报告
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /** 年月日前面的中文数字改为阿拉伯数字。 */
    private static String arabic(String text) {
        return NUMERALS.matcher(Normal.norm(text)).replaceAll(m -> {
            var value = ChineseNumber.parse(m.group());
            return value == null ? Matcher.quoteReplacement(m.group()) : value.toPlainString();
        });
    }
}
