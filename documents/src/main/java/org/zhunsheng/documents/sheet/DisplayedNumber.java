package org.zhunsheng.documents.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhunsheng.documents.sheet.SheetStyles.Style;

/**
 * 数字按单元格格式显示给人看的样子：98.75%、1,040,000.00、2020年3月31日。
 *
 * <p>不用 POI 的 DataFormatter：它以二进制浮点计算，冷启动要装入区域数据与日志库；表里的数按十进制精确显示。
 * “常规”格式不像 Excel 那样截到 11 位：宁可多显示几位，不丢金额的角分。
 */
final class DisplayedNumber {

    /** Excel 的数只有 15 位有效，多出来的是二进制的尾数。 */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int GENERAL_DECIMALS = 10;
    private static final int LONGEST = 400;

    private final boolean from1904;
    /** 写的时候，同时写的几份表共用一个。 */
    private final Map<String, List<FormatSection>> parsed = new ConcurrentHashMap<>();

    DisplayedNumber(boolean from1904) {
        this.from1904 = from1904;
    }

    /** {@code written} 不是数的原样返回。 */
    String display(String written, Style style) {
        String code = style.code() != null ? style.code() : BuiltInFormats.code(style.format());
        BigDecimal number = number(written);
        if (number == null) return written;
        List<FormatSection> sections = parsed.computeIfAbsent(code, FormatSection::parse);
        int index = section(sections, number);
        FormatSection section = sections.get(index);
        if (section.isDate()) {
            return DatePattern.isDate(number) ? new DatePattern(section, number, from1904).display() : general(number);
        }
        boolean ownSign = index > 0 || section.condition() != null && sections.size() > 1;
        String minus = number.signum() < 0 && !ownSign ? "-" : "";
        BigDecimal shown = ownSign || number.signum() < 0 ? number.abs() : number;
        if (section.isGeneral()) return minus + general(section, shown);
        return minus + new NumberPattern(section).display(shown);
    }

    private static @org.jspecify.annotations.Nullable BigDecimal number(String written) {
        if (written.length() > LONGEST) return null;
        try {
            BigDecimal number = new BigDecimal(written).round(DIGITS);
            return Math.abs((long) number.scale()) > LONGEST ? null : number;
        } catch (NumberFormatException notNumber) {
            return null;
        }
    }

    /** 带条件的按条件；否则第一节用于正数，第二节用于负数，第三节用于零。 */
    private static int section(List<FormatSection> sections, BigDecimal number) {
        int last = Math.min(sections.size(), 3) - 1;
        boolean conditional = sections.getFirst().condition() != null;
        for (int n = 0; conditional && n <= last; n++) {
            var condition = sections.get(n).condition();
            if (condition == null || condition.holds(number)) return n;
        }
        if (conditional || last == 0) return conditional ? last : 0;
        if (number.signum() < 0) return 1;
        return number.signum() == 0 && last == 2 ? 2 : 0;
    }

    private static String general(FormatSection section, BigDecimal number) {
        StringBuilder text = new StringBuilder();
        for (var token : section.tokens()) {
            if (token.literal()) text.append(token.text());
            else if (token.text().equals("General") || token.text().equals("@")) text.append(general(number));
        }
        return text.toString();
    }

    private static String general(BigDecimal number) {
        if (number.scale() <= GENERAL_DECIMALS || number.precision() - number.scale() < -3) {
            return plain(number);
        }
        return plain(number.setScale(GENERAL_DECIMALS, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
