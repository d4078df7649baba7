package org.zhunsheng.documents.sheet;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.sheet.SheetStyles.Style;
import org.zhunsheng.form.Field.Kind;
import org.zhunsheng.layout.PrintedCell;

/**
 * 照原文显示的数。
 *
 * @param format 显示出原文的数字格式，例如 #,##0.00
 */
record WrittenNumber(BigDecimal value, String format) {

    private static final Pattern PLAIN = Pattern.compile("-?(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?(%?)");

    private static final Pattern NUMERIC = Pattern.compile("[-+.]?\\d[-+\\d.,%]*+");

    /** Excel 的数只有 15 位有效；到了 15 位的写成文字，一位也不冒险。 */
    private static final int DIGITS = 14;

    private static final DisplayedNumber DISPLAY = new DisplayedNumber(false);

    /** 金额、分数、比率、指标值、完成值中写成数的；写成数会变样的（前导零、15 位以上、编号、日期）为 null，照文字写。 */
    static @Nullable WrittenNumber of(PrintedCell cell) {
        if (!isNumeric(cell)) return null;
        Matcher written = PLAIN.matcher(cell.text());
        if (!written.matches()) return null;
        String whole = written.group(1);
        String fraction = written.group(2) == null ? "" : written.group(2);
        String digits = whole.replace(",", "") + fraction;
        if (digits.length() > DIGITS || whole.length() > 1 && whole.startsWith("0")) return null;
        boolean percent = !written.group(3).isEmpty();
        String format = (whole.contains(",") ? "#,##0" : "0")
                + (fraction.isEmpty() ? "" : "." + "0".repeat(fraction.length()))
                + (percent ? "%" : "");
        BigDecimal number = new BigDecimal(cell.text().replaceAll("[,%]", ""));
        WrittenNumber made = new WrittenNumber(percent ? number.movePointLeft(2) : number, format);
        return made.shows(cell.text(), made.value) ? made : null;
    }

    private static boolean isNumeric(PrintedCell cell) {
        if (cell.pointer() == null || cell.kind() == null) return false;
        return switch (cell.kind()) {
            case MONEY, POINTS, RATE -> true;
            case TEXT -> cell.pointer().endsWith("/target") || cell.pointer().endsWith("/actual");
            case YEAR, YES_NO, MONEY_UNIT, DATE -> false;
        };
    }

    boolean isPercent() {
        return format.endsWith("%");
    }

    /** 按这个格式，{@code number} 显示出来是不是 {@code text}。 */
    boolean shows(String text, BigDecimal number) {
        return DISPLAY.display(plain(number), new Style(0, format, true)).equals(text);
    }

    /** 表里存的写法。 */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** 这样的文字若不标明是文字，一经编辑就会被当作数或日期。 */
    static boolean looksLikeOne(PrintedCell cell) {
        boolean date = cell.kind() == Kind.DATE || cell.kind() == Kind.YEAR;
        return date || NUMERIC.matcher(cell.text()).matches();
    }
}
