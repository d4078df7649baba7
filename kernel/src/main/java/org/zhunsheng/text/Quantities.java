package org.zhunsheng.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 文字里的数量：“共服务165人次”是 165 人次。日期、年度、文号、序号不是数量。 */
public final class Quantities {

    private static final List<String> ABOUT_BEFORE = List.of("约", "约为", "近", "大概", "上", "逾", "超", "超过");
    private static final String ABOUT_AFTER = "余多来几";
    private static final Pattern RANGE = Pattern.compile("\\s*[-~～—–+]\\s*\\d");
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}A-Za-z/*·()、]+");
    private static final Pattern NO_UNIT = Pattern.compile("[年月日号前后]|以[上下内]|之内|内$");

    private Quantities() {}

    /**
     * 文字里的一个数量。
     *
     * @param start 数字开始的位置（原文）
     * @param end 单位结束的位置（原文）
     * @param approximate 约数：约千条、百余人、30多项
     * @param before 前面的名词短语，例如 共服务 → 服务
     * @param after 后面紧跟的名词短语，例如 45个代表团 → 代表团
     */
    public record Mention(int start, int end, Quantity quantity, boolean approximate, String before, String after) {}

    /** 一段文字里的全部数量，按出现的次序。 */
    public static List<Mention> in(String text) {
        String line = Normal.narrow(text);
        List<Mention> mentions = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            int end = mayBegin(line.charAt(i)) ? numberEnd(line, i) : i;
            if (end == i) {
                i++;
                continue;
            }
            Mention mention = starts(line, i) ? mention(text, line, i) : null;
            if (mention != null) mentions.add(mention);
            i = mention == null ? end : mention.end;
        }
        return List.copyOf(mentions);
    }

    /** 整段文字就是一个数量（数与单位）；否则为 null。单元格里的单位不必在词表中。 */
    public static @Nullable Quantity parse(String text) {
        String bare = Normal.withoutEnd(NumberText.minus(Normal.norm(text)), "。;,");
        NumberText.Scanned number = number(bare, 0);
        if (number == null) return null;
        String rest = bare.substring(number.end());
        if (rest.isEmpty()) return new Quantity(number.value(), bare.startsWith("百分之") ? "%" : "");
        int from = start(bare, number);
        int listed = Units.end(bare, from);
        if (listed == bare.length() || listed > from && plainWord(bare.substring(listed), 8)) {
            return quantity(number, from, bare.substring(from, listed));
        }
        return plainWord(rest, 6) ? quantity(number, number.end(), rest) : null;
    }

    private static boolean plainWord(String text, int longest) {
        return text.length() <= longest
                && WORD.matcher(text).matches()
                && !NO_UNIT.matcher(text).find();
    }

    /** 单位从 {@code at} 开始：在万、亿之前开始的，万、亿属于单位。 */
    private static Quantity quantity(NumberText.Scanned number, int at, String unit) {
        return new Quantity(at < number.end() ? number.mantissa() : number.value(), Units.canonical(unit));
    }

    /** 单位从哪里开始：万元、亿元是单位，万人里的万属于数。 */
    private static int start(String line, NumberText.Scanned number) {
        boolean money = line.startsWith("元", number.end()) && !line.startsWith("元/", number.end());
        return money ? number.mantissaEnd() : number.end();
    }

    static NumberText.@Nullable Scanned number(String line, int from) {
        if (!line.startsWith("百分之", from)) return NumberText.scan(line, from);
        NumberText.Scanned share = NumberText.scan(line, from + 3);
        return share == null ? null : new NumberText.Scanned(share.value(), share.end(), share.value(), share.end());
    }

    /** 大多数字不是数：不必去对。“百分之”的百本来就是数字。 */
    private static boolean mayBegin(char c) {
        return c >= '0' && c <= '9' || c == '-' || c == '+' || ChineseNumber.isDigit(c);
    }

    private static int numberEnd(String line, int from) {
        NumberText.Scanned number = number(line, from);
        if (number != null) return number.end();
        int end = ChineseNumber.end(line, from);
        while (end < line.length() && Character.isDigit(line.charAt(end))) end++;
        return end;
    }

    /** 前一个字表明这里不是数量的开头：第3次、G318、〔2020〕、数百。 */
    private static boolean starts(String line, int at) {
        if (at == 0) return true;
        char before = line.charAt(at - 1);
        boolean latin = before < 0x80 && Character.isLetterOrDigit(before);
        return !latin && "第之数几〔[.+-~—–".indexOf(before) < 0;
    }

    private static @Nullable Mention mention(String text, String line, int from) {
        NumberText.Scanned number = number(line, from);
        if (number == null) return null;
        if (RANGE.matcher(line).region(number.end(), line.length()).lookingAt()) return null;
        boolean about = number.end() < line.length() && ABOUT_AFTER.indexOf(line.charAt(number.end())) >= 0;
        int at = skipSpace(line, about ? number.end() + 1 : start(line, number));
        Quantity quantity;
        int end;
        if (line.startsWith("百分之", from)) {
            quantity = new Quantity(number.value(), "%");
            end = number.end();
        } else {
            end = Units.end(line, at);
            if (end == at || calendar(line, from, number, end) || idiom(line, from, number.end())) return null;
            quantity = quantity(number, at, line.substring(at, end));
        }
        boolean approximate =
                about || isAboutBefore(line, from) || line.startsWith("左右", end) || line.startsWith("千", from);
        return new Mention(
                from, end, quantity, approximate, NounPhrase.before(text, from), NounPhrase.after(text, end));
    }

    private static boolean isAboutBefore(String line, int from) {
        for (String about : ABOUT_BEFORE) if (line.startsWith(about, from - about.length())) return true;
        return false;
    }

    private static int skipSpace(String line, int at) {
        int next = at;
        while (next < line.length() && Character.isSpaceChar(line.charAt(next))) next++;
        return next;
    }

    /** 年月日：2019年、3月、31日；“3年”“5个月”是时间长度，仍是数量。 */
    private static boolean calendar(String line, int from, NumberText.Scanned number, int end) {
        BigDecimal value = number.value();
        return switch (line.substring(number.end(), end).strip()) {
            case "年", "年度" -> value.compareTo(BigDecimal.valueOf(1900)) >= 0;
            case "月" -> true;
            case "日" -> from > 0 && line.charAt(from - 1) == '月';
            default -> false;
        };
    }

    /** “一个”“一批”多半不是计数。 */
    private static boolean idiom(String line, int from, int end) {
        return end - from == 1 && line.charAt(from) == '一';
    }
}
