package org.zhunsheng.documents.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 数字格式的一节（分号隔开的各节分别用于正数、负数、零、文字）。
 *
 * @param tokens 照次序的记号与字面文字
 * @param condition 自带的条件，例如 [>=10000]；没有则为 null
 */
record FormatSection(List<Token> tokens, @Nullable Condition condition) {

    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?[0-9.]+)");
    private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");

    /** 一个记号（0、#、yyyy、h …），或一段字面文字。 */
    record Token(String text, boolean literal) {}

    /** 这一节适用的条件。 */
    record Condition(String sign, BigDecimal bound) {

        boolean holds(BigDecimal number) {
            int order = number.compareTo(bound);
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "=" -> order == 0;
                default -> order != 0;
            };
        }
    }

    static List<FormatSection> parse(String code) {
        List<FormatSection> sections = new ArrayList<>();
        Scanner scanner = new Scanner(code);
        do sections.add(scanner.section());
        while (scanner.next());
        return sections;
    }

    /** 有年月日时分秒的记号。 */
    boolean isDate() {
        return tokens.stream().anyMatch(token -> !token.literal && "ymdhse[a".indexOf(token.text.charAt(0)) >= 0);
    }

    /** “常规”：照数字本身显示。 */
    boolean isGeneral() {
        return tokens.stream()
                .anyMatch(token -> !token.literal && (token.text.equals("General") || token.text.equals("@")));
    }

    boolean has(String token) {
        return tokens.contains(new Token(token, false));
    }

    /** 逐字读格式。 */
    private static final class Scanner {
        private final String code;
        private int at;

        Scanner(String code) {
            this.code = code;
        }

        /** 还有下一节。 */
        boolean next() {
            return at++ < code.length();
        }

        FormatSection section() {
            List<Token> tokens = new ArrayList<>();
            Condition condition = null;
            while (at < code.length() && code.charAt(at) != ';') {
                char c = code.charAt(at);
                if (c == '[') {
                    String inside = bracket();
                    Matcher bound = CONDITION.matcher(inside);
                    if (bound.matches()) condition = new Condition(bound.group(1), number(bound.group(2)));
                    else addBracket(inside, tokens);
                } else if (c == '"') tokens.add(new Token(quoted(), true));
                else if (c == '\\' || c == '!') tokens.add(new Token(take(2).substring(1), true));
                else if (c == '_' || c == '*') take(2);
                else tokens.add(plain(c));
            }
            return new FormatSection(tokens, condition);
        }

        private static BigDecimal number(String written) {
            try {
                return new BigDecimal(written);
            } catch (NumberFormatException wrong) {
                return BigDecimal.ZERO;
            }
        }

        private String take(int length) {
            String taken = code.substring(at, Math.min(code.length(), at + length));
            at += taken.length();
            return taken;
        }

        private String bracket() {
            int end = code.indexOf(']', at);
            String inside = end < 0 ? code.substring(at + 1) : code.substring(at + 1, end);
            at = end < 0 ? code.length() : end + 1;
            return inside;
        }

        private String quoted() {
            int end = code.indexOf('"', at + 1);
            String inside = end < 0 ? code.substring(at + 1) : code.substring(at + 1, end);
            at = end < 0 ? code.length() : end + 1;
            return inside;
        }

        /** 方括号里：累计的时分秒，货币符号；颜色、语言、中文数字不管。 */
        private static void addBracket(String inside, List<Token> tokens) {
            if (ELAPSED.matcher(inside).matches()) tokens.add(new Token("[" + inside.toLowerCase(Locale.ROOT), false));
            if (!inside.startsWith("$")) return;
            int dash = inside.indexOf('-');
            String symbol = dash < 0 ? inside.substring(1) : inside.substring(1, dash);
            if (!symbol.isEmpty()) tokens.add(new Token(symbol, true));
        }

        private Token plain(char c) {
            for (String word : new String[] {"General", "AM/PM", "A/P", "上午/下午", "E+", "E-"}) {
                if (code.regionMatches(true, at, word, 0, word.length())) {
                    take(word.length());
                    return new Token(word, false);
                }
            }
            if ("yYmMdDhHsSaAeE".indexOf(c) >= 0) {
                int end = at;
                while (end < code.length() && Character.toLowerCase(code.charAt(end)) == Character.toLowerCase(c))
                    end++;
                return new Token(take(end - at).toLowerCase(Locale.ROOT), false);
            }
            return new Token(take(1), "0#?,.%@/".indexOf(c) < 0);
        }
    }
}
