package org.zhunsheng.documents.flow;

import java.util.Locale;

/** 编号的写法：1、一、①、a、i。 */
final class Ordinal {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String[] ROMAN = {"x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {10, 9, 5, 4, 1};

    private Ordinal() {}

    /** {@code number} 从 1 起；{@code format} 为 Word 的编号格式名，不认识的用阿拉伯数字。 */
    static String of(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographTraditional" -> chinese(number);
            case "ideographDigital", "taiwaneseDigital" -> digits(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? Character.toString('①' + number - 1) : number + "";
            case "lowerLetter" -> letter(number, 'a');
            case "upperLetter" -> letter(number, 'A');
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : number + "";
            default -> number + "";
        };
    }

    private static String chinese(int number) {
        if (number >= 100) return number + "";
        if (number < 10) return DIGITS[number];
        return (number < 20 ? "" : DIGITS[number / 10]) + "十" + DIGITS[number % 10];
    }

    private static String digits(int number) {
        StringBuilder text = new StringBuilder();
        for (char digit : (number + "").toCharArray()) text.append(digit == '0' ? "〇" : DIGITS[digit - '0']);
        return text.toString();
    }

    private static String letter(int number, char first) {
        return number <= 26 ? Character.toString(first + number - 1) : number + "";
    }

    private static String roman(int number) {
        if (number >= 40) return number + "";
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int n = 0; n < ROMAN.length; n++) {
            for (; rest >= ROMAN_VALUES[n]; rest -= ROMAN_VALUES[n]) text.append(ROMAN[n]);
        }
        return text.toString();
    }
}
