package org.zhunsheng.server.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 人写的日期：2026-01-31、2026/1/31、2026.1.31、20260131、2026年1月31日。 */
public final class Days {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))(?:[ T]00:00.*)?");

    private Days() {}

    /** 认不出的为空。 */
    public static @Nullable LocalDate parse(@Nullable String written) {
        if (written == null) return null;
        Matcher found = WRITTEN.matcher(written.strip());
        if (!found.matches()) return null;
        String month = found.group(2) == null ? found.group(4) : found.group(2);
        String day = found.group(3) == null ? found.group(5) : found.group(3);
        try {
            return LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
