package org.zhunsheng.documents.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.zhunsheng.documents.sheet.FormatSection.Token;

/** 按 0、#、千分位、百分号、科学记数的写法显示一个不为负的数。 */
final class NumberPattern {

    private final List<Token> tokens;
    private int firstDigit = -1;
    private int lastDigit = -1;
    private int point = -1;
    private int exponent = -1;

    NumberPattern(FormatSection section) {
        tokens = section.tokens();
        for (int n = 0; n < tokens.size(); n++) {
            if (tokens.get(n).literal()) continue;
            switch (tokens.get(n).text()) {
                case "0", "#", "?" -> {
                    if (firstDigit < 0) firstDigit = n;
                    if (exponent < 0) lastDigit = n;
                }
                case "." -> point = point < 0 ? n : point;
                case "E+", "E-" -> exponent = n;
                default -> {}
            }
        }
        if (point < 0) point = lastDigit + 1;
    }

    /** 没有数位的格式只有字面文字。 */
    String display(BigDecimal number) {
        if (firstDigit < 0) return literals(0, tokens.size());
        int fraction = count(point, lastDigit + 1, "0#?");
        BigDecimal scaled = number.movePointRight(2 * count(0, tokens.size(), "%"))
                .movePointLeft(3 * count(lastDigit + 1, tokens.size(), ","));
        int power = exponent < 0 || scaled.signum() == 0 ? 0 : scaled.precision() - scaled.scale() - 1;
        BigDecimal shown = scaled.movePointLeft(power).setScale(fraction, RoundingMode.HALF_UP);
        String plain = shown.toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        String text = integer(whole) + fraction(dot < 0 ? "" : plain.substring(dot + 1));
        return literals(0, firstDigit) + text + power(power) + literals(afterDigits(), tokens.size());
    }

    private int afterDigits() {
        if (exponent < 0) return lastDigit + 1;
        int after = exponent + 1;
        while (after < tokens.size() && isDigit(after)) after++;
        return after;
    }

    private boolean isDigit(int n) {
        return is(n, "0#?");
    }

    private boolean is(int n, String any) {
        Token token = tokens.get(n);
        return !token.literal() && token.text().length() == 1 && any.contains(token.text());
    }

    private int count(int from, int to, String any) {
        int count = 0;
        for (int n = Math.max(0, from); n < to; n++) if (is(n, any)) count++;
        return count;
    }

    /** 从右往左填数位；最左的一个数位放下其余全部。 */
    private String integer(String whole) {
        boolean grouped = count(firstDigit, Math.min(point, lastDigit), ",") > 0;
        String digits = whole.equals("0") ? "" : whole;
        StringBuilder reversed = new StringBuilder();
        int used = 0;
        for (int n = point - 1; n >= firstDigit; n--) {
            if (tokens.get(n).literal())
                reversed.append(new StringBuilder(tokens.get(n).text()).reverse());
            if (!isDigit(n)) continue;
            int take = n == firstDigit ? Math.max(1, digits.length() - used) : 1;
            for (; take > 0; take--) {
                boolean left = used < digits.length();
                if (!left && !is(n, "0")) break;
                if (grouped && used > 0 && used % 3 == 0) reversed.append(',');
                reversed.append(left ? digits.charAt(digits.length() - 1 - used) : '0');
                used++;
            }
        }
        return reversed.reverse().toString();
    }

    /** 可有可无的末位零去掉。 */
    private String fraction(String digits) {
        StringBuilder text = new StringBuilder();
        int used = 0;
        for (int n = point; n <= lastDigit; n++) {
            Token token = tokens.get(n);
            if (token.literal() || n == point) text.append(token.text());
            if (!isDigit(n) || used >= digits.length()) continue;
            boolean zeros = digits.substring(used).chars().allMatch(c -> c == '0');
            if (!zeros || count(n, lastDigit + 1, "0") > 0) text.append(digits.charAt(used));
            used++;
        }
        return text.toString();
    }

    private String power(int power) {
        if (exponent < 0) return "";
        String sign = power < 0 ? "-" : tokens.get(exponent).text().equals("E+") ? "+" : "";
        int width = afterDigits() - exponent - 1;
        String digits = Math.abs(power) + "";
        return "E" + sign + "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private String literals(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int n = from; n < to; n++) {
            if (tokens.get(n).literal() || is(n, "%")) text.append(tokens.get(n).text());
        }
        return text.toString();
    }
}
