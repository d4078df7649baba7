package org.zhunsheng.documents.opendocument;

import java.math.BigDecimal;

/** 长度的写法：2.5cm、18mm、1in、12pt。 */
final class Length {

    private static final int LONGEST = 20;

    /** 相对列宽以表宽的 65535 分之一计；表宽约为 A4 的版心，缇。 */
    private static final int WHOLE = 65_535;

    private static final int PAGE = 9600;

    private Length() {}

    /** 相对列宽（5550*）约合多少缇；认不得的为 0。 */
    static int share(String written) {
        if (!written.matches("\\d{1,6}\\*")) return 0;
        int parts = Integer.parseInt(written.substring(0, written.length() - 1));
        return (int) ((long) PAGE * parts / WHOLE);
    }

    /** 化为缇（1/20 磅）；认不得的为 0。 */
    static int twips(String written) {
        int digits = 0;
        while (digits < written.length() && "0123456789.".indexOf(written.charAt(digits)) >= 0) digits++;
        String unit = written.substring(digits);
        String perUnit = switch (unit) {
            case "cm" -> "566.93";
            case "mm" -> "56.693";
            case "in" -> "1440";
            case "pt" -> "20";
            case "pc" -> "240";
            default -> "0";
        };
        if (digits == 0 || digits > LONGEST) return 0;
        try {
            return new BigDecimal(written.substring(0, digits))
                    .multiply(new BigDecimal(perUnit))
                    .min(BigDecimal.valueOf(1 << 20))
                    .intValue();
        } catch (NumberFormatException wrong) {
            return 0;
        }
    }
}
