package org.zhunsheng.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 日期与年度的写法：2020-3-31、2020年3月31日、2020.03.31、（2022 年度）。 */
public final class DateText {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    private DateText() {}

    /** 整段文字就是一天；否则为 null。 */
    public static @Nullable LocalDate day(String text) {
        Matcher m = DAY.matcher(Normal.norm(text));
        if (!m.matches()) return null;
        try {
            return LocalDate.of(
                    Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
        } catch (DateTimeException e) {
            return null; // 2 月 30 日之类：原文保留，由读表器报告
        }
    }

    /** 文字中的第一个年度。 */
    public static @Nullable Integer year(String text) {
        Matcher m = YEAR.matcher(Normal.norm(text));
        return m.find() ? Integer.valueOf(m.group(1)) : null;
    }
}
