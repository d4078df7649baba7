package org.zhunsheng.documents.flow;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 符号字体（Wingdings、Wingdings 2、Symbol）中表格常用的字符，化为通用字符。 */
public final class Symbols {

    public static final String CHECKED = "☑";
    public static final String UNCHECKED = "□";

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6C, "●"),
            Map.entry(0x6E, "■"),
            Map.entry(0x6F, UNCHECKED),
            Map.entry(0x70, UNCHECKED),
            Map.entry(0x71, UNCHECKED),
            Map.entry(0x72, UNCHECKED),
            Map.entry(0x75, "◆"),
            Map.entry(0x78, "☒"),
            Map.entry(0xA1, "○"),
            Map.entry(0xA4, "◉"),
            Map.entry(0xA8, UNCHECKED),
            Map.entry(0xD8, "➢"),
            Map.entry(0xE0, "→"),
            Map.entry(0xFB, "✗"),
            Map.entry(0xFC, "✓"),
            Map.entry(0xFD, "☒"),
            Map.entry(0xFE, CHECKED));

    private static final Map<Integer, String> WINGDINGS_2 = Map.ofEntries(
            Map.entry(0x4F, "✗"),
            Map.entry(0x50, "✓"),
            Map.entry(0x51, "☒"),
            Map.entry(0x52, CHECKED),
            Map.entry(0x53, "☒"),
            Map.entry(0x54, "☒"),
            Map.entry(0x98, "●"),
            Map.entry(0xA2, "■"),
            Map.entry(0xA3, UNCHECKED));

    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0x2D, "−"),
            Map.entry(0x5C, "∴"),
            Map.entry(0xA3, "≤"),
            Map.entry(0xA5, "∞"),
            Map.entry(0xAE, "→"),
            Map.entry(0xB0, "°"),
            Map.entry(0xB1, "±"),
            Map.entry(0xB3, "≥"),
            Map.entry(0xB4, "×"),
            Map.entry(0xB7, "•"),
            Map.entry(0xB8, "÷"),
            Map.entry(0xB9, "≠"),
            Map.entry(0xBB, "≈"),
            Map.entry(0xBE, "—"),
            Map.entry(0xD6, "√"),
            Map.entry(0xE5, "∑"));

    private Symbols() {}

    /** 插入的符号：字体与十六进制字符编号，例如 Wingdings、F0FE；不认识的为其原字符，专用区的略去。 */
    public static String of(String font, String hexadecimal) {
        int code;
        try {
            code = Integer.parseInt(hexadecimal, 16);
        } catch (NumberFormatException wrong) {
            return "";
        }
        Map<Integer, String> known = table(font);
        String symbol = known == null ? null : known.get(code & 0xFF);
        if (symbol != null) return symbol;
        return Character.isBmpCodePoint(code) && (code < 0xE000 || code > 0xF8FF) ? Character.toString(code) : "";
    }

    /** 以符号字体显示的文字。 */
    public static String inFont(String font, String text) {
        Map<Integer, String> known = table(font);
        if (known == null) return text;
        StringBuilder shown = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean symbol = c < 0x100 || c >= 0xF000 && c < 0xF100;
            shown.append(symbol ? known.getOrDefault(c & 0xFF, String.valueOf(c)) : String.valueOf(c));
        }
        return shown.toString();
    }

    private static @Nullable Map<Integer, String> table(String font) {
        return switch (font.toLowerCase(Locale.ROOT)) {
            case "wingdings" -> WINGDINGS;
            case "wingdings 2" -> WINGDINGS_2;
            case "symbol" -> SYMBOL;
            default -> null;
        };
    }
}
