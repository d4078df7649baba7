package org.zhunsheng.documents.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.zhunsheng.documents.sheet.FormatSection.Token;

/** 按年月日时分秒的写法显示日期序号（自 1899-12-30 或 1904-01-01 起的天数）。 */
final class DatePattern {

    private static final String[] MONTHS = {
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December"
    };
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final String[] WEEK = {"一", "二", "三", "四", "五", "六", "日"};
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    /** 9999-12-31。 */
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);

    private final FormatSection section;
    private final LocalDateTime time;
    private final long seconds;

    DatePattern(FormatSection section, BigDecimal serial, boolean from1904) {
        this.section = section;
        seconds = serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        LocalDate start = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        // Excel 以为 1900 年有 2 月 29 日
        if (!from1904 && serial.compareTo(BigDecimal.valueOf(60)) < 0) start = start.plusDays(1);
        time = start.atStartOfDay().plusSeconds(seconds);
    }

    static boolean isDate(BigDecimal serial) {
        return serial.signum() >= 0 && serial.compareTo(LAST) < 0;
    }

    String display() {
        List<Token> tokens = section.tokens();
        boolean halves = section.has("AM/PM") || section.has("上午/下午") || section.has("A/P");
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < tokens.size(); n++) {
            Token token = tokens.get(n);
            if (token.literal()) text.append(token.text());
            else if (token.text().startsWith("m")) text.append(isMinute(tokens, n) ? minute(token) : month(token));
            else text.append(field(token.text(), halves));
        }
        return text.toString();
    }

    /** m 紧跟在时之后、或在秒之前的是分，否则是月。 */
    private static boolean isMinute(List<Token> tokens, int at) {
        for (int n = at - 1; n >= 0; n--) {
            if (isField(tokens.get(n))) return "h[".indexOf(tokens.get(n).text().charAt(0)) >= 0;
        }
        for (int n = at + 1; n < tokens.size(); n++) {
            if (isField(tokens.get(n))) return tokens.get(n).text().startsWith("s");
        }
        return false;
    }

    private static boolean isField(Token token) {
        return !token.literal() && "ymdhs[".indexOf(token.text().charAt(0)) >= 0;
    }

    private String minute(Token token) {
        return padded(time.getMinute(), token.text().length());
    }

    private String month(Token token) {
        String name = MONTHS[time.getMonthValue() - 1];
        return switch (token.text().length()) {
            case 3 -> name.substring(0, 3);
            case 4 -> name;
            case 5 -> name.substring(0, 1);
            default -> padded(time.getMonthValue(), token.text().length());
        };
    }

    private String field(String field, boolean halves) {
        int hour = time.getHour();
        int weekday = time.getDayOfWeek().getValue() - 1;
        return switch (field) {
            case "yy" -> padded(time.getYear() % 100, 2);
            case "y", "yyy", "yyyy", "e", "ee" -> time.getYear() + "";
            case "d", "dd" -> padded(time.getDayOfMonth(), field.length());
            case "ddd" -> DAYS[weekday].substring(0, 3);
            case "dddd" -> DAYS[weekday];
            case "aaa" -> WEEK[weekday];
            case "aaaa" -> "星期" + WEEK[weekday];
            case "h", "hh" -> padded(halves ? (hour + 11) % 12 + 1 : hour, field.length());
            case "s", "ss" -> padded(time.getSecond(), field.length());
            case "[h", "[hh" -> padded(seconds / 3600, field.length() - 1);
            case "[m", "[mm" -> padded(seconds / 60, field.length() - 1);
            case "[s", "[ss" -> padded(seconds, field.length() - 1);
            case "AM/PM" -> hour < 12 ? "AM" : "PM";
            case "A/P" -> hour < 12 ? "A" : "P";
            case "上午/下午" -> hour < 12 ? "上午" : "下午";
            case "/", ",", "." -> field;
            default -> "";
        };
    }

    private static String padded(long number, int width) {
        String digits = number + "";
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
