package org.zhunsheng.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Lexicon;
import org.zhunsheng.text.NumberText;
import org.zhunsheng.text.NumberText.Scanned;
import org.zhunsheng.text.Quantity;
import org.zhunsheng.text.Units;

/** 从一处读出数与单位；“一个”“统一”“十分”里的不是数。 */
final class NumberReader {

    private static final Lexicon FIXED = ClaimWords.lexicon("fixed");
    private static final Lexicon NOT_UNITS = ClaimWords.lexicon("not-units");
    private static final List<String> LEAST_BEFORE = ClaimWords.list("at-least-before");
    private static final List<String> MOST_BEFORE = ClaimWords.list("at-most-before");
    private static final List<String> ABOUT_BEFORE = ClaimWords.list("about-before");
    private static final Lexicon ABOUT_AFTER = ClaimWords.lexicon("about-after");
    private static final Lexicon ABOUT_END = ClaimWords.lexicon("about-end");
    private static final Lexicon LEAST_END = ClaimWords.lexicon("at-least-end");
    private static final Lexicon MOST_END = ClaimWords.lexicon("at-most-end");
    private static final Pattern JOINT = Pattern.compile("[-~～—–至到]+(?=[\\d一二三四五六七八九十两])");
    private static final Pattern SCALE = Pattern.compile("[万亿](?!元)");
    private static final String STANDS_FOR_ONE = "百千万亿";
    private static final String NOT_BEFORE = "每任这那同另某下上首哪任跑";
    private static final int LONGEST_FIXED = 6;

    private final String text;

    NumberReader(String text) {
        this.text = text;
    }

    /** {@code from} 起的数与单位；不是数的为 null。 */
    @Nullable
    CountedNumber at(int from) {
        boolean share = text.startsWith("百分之", from);
        if (share) return share(from);
        char first = text.charAt(from);
        boolean digit = isDigit(first) || first == '-' && !follows(from);
        if (digit && from > 0 && isLatin(text.charAt(from - 1))) return null;
        Scanned number = NumberText.scan(text, from);
        if (number == null || first == '+') return null;
        if (!digit && (isFixed(from) || !countsAlone(from, number))) return null;
        CountedNumber read = read(from, number);
        if (digit || read == null) return read;
        return isCounted(from, number, read) ? read : null;
    }

    private @Nullable CountedNumber share(int from) {
        Scanned number = NumberText.scan(text, from + 3);
        if (number == null) return null;
        return ended(from, number.end(), new Quantity(number.value(), "%"), null, before(from));
    }

    private CountedNumber read(int from, Scanned number) {
        Matcher joint = JOINT.matcher(text).region(number.end(), text.length());
        if (joint.lookingAt()) {
            Scanned upper = NumberText.scan(text, joint.end());
            if (upper != null) return range(from, number, upper);
        }
        return single(from, number);
    }

    private CountedNumber range(int from, Scanned lower, Scanned upper) {
        int end = Units.end(text, unitStart(upper));
        Quantity high = quantity(upper, end);
        boolean scaled = upper.end() > upper.mantissaEnd()
                && lower.end() == lower.mantissaEnd()
                && unitStart(upper) == upper.end();
        BigDecimal low = lower.value();
        if (scaled) low = low.multiply(upper.value()).divide(upper.mantissa());
        return ended(from, end, new Quantity(low, high.unit()), high.value(), Closeness.EXACT);
    }

    private CountedNumber single(int from, Scanned number) {
        int about = ABOUT_AFTER.end(text, number.end());
        boolean isAbout = about > number.end() && about < text.length() && unitOrScale(about);
        Closeness closeness = isAbout ? Closeness.ABOUT : before(from);
        if (!isAbout) {
            int end = unitEnd(number);
            return ranged(from, end, quantity(number, end), closeness);
        }
        Matcher scale = SCALE.matcher(text).region(about, text.length()).useTransparentBounds(true);
        boolean scaled = scale.lookingAt();
        int unit = scaled ? scale.end() : about;
        int end = Units.end(text, unit);
        int power = scaled ? scale.group().equals("万") ? 4 : 8 : 0;
        return ended(
                from,
                end,
                Quantity.of(number.value().movePointRight(power), text.substring(unit, end)),
                null,
                closeness);
    }

    private boolean unitOrScale(int at) {
        return Units.end(text, at) > at
                || SCALE.matcher(text)
                        .region(at, text.length())
                        .useTransparentBounds(true)
                        .lookingAt();
    }

    /** 10%—15%：单位之后还有一个同样单位的数，是区间。 */
    private CountedNumber ranged(int from, int end, Quantity low, Closeness closeness) {
        Matcher joint = JOINT.matcher(text).region(end, text.length());
        if (end > from && joint.lookingAt() && !low.unit().isEmpty()) {
            Scanned upper = NumberText.scan(text, joint.end());
            int last = upper == null ? 0 : unitEnd(upper);
            if (upper != null && last > upper.end()) {
                Quantity high = quantity(upper, last);
                if (high.unit().equals(low.unit())) return ended(from, last, low, high.value(), Closeness.EXACT);
            }
        }
        return ended(from, end, low, null, closeness);
    }

    private int unitEnd(Scanned number) {
        return Units.end(text, unitStart(number));
    }

    /** 万元、亿元是单位，万人里的万属于数。 */
    private int unitStart(Scanned number) {
        boolean money = text.startsWith("元", number.end()) && !text.startsWith("元/", number.end());
        return money ? number.mantissaEnd() : number.end();
    }

    private Quantity quantity(Scanned number, int end) {
        int unit = unitStart(number);
        BigDecimal value = unit < number.end() ? number.mantissa() : number.value();
        return new Quantity(value, Units.canonical(text.substring(unit, Math.max(unit, end))));
    }

    private CountedNumber ended(int from, int end, Quantity quantity, @Nullable BigDecimal upper, Closeness before) {
        int least = LEAST_END.end(text, end);
        if (least > end) return new CountedNumber(from, end, least, quantity, upper, Closeness.AT_LEAST);
        int most = MOST_END.end(text, end);
        if (most > end) return new CountedNumber(from, end, most, quantity, upper, Closeness.AT_MOST);
        int about = ABOUT_END.end(text, end);
        return new CountedNumber(from, end, about, quantity, upper, about > end ? Closeness.ABOUT : before);
    }

    /** 紧挨在前面的词里最长的算：不超过里面有超过。 */
    private Closeness before(int from) {
        int least = before(LEAST_BEFORE, from);
        int most = before(MOST_BEFORE, from);
        int about = before(ABOUT_BEFORE, from);
        if (about > Math.max(least, most)) return Closeness.ABOUT;
        if (least == 0 && most == 0) return Closeness.EXACT;
        return least > most ? Closeness.AT_LEAST : Closeness.AT_MOST;
    }

    private int before(List<String> words, int end) {
        return words.stream()
                .filter(word -> text.startsWith(word, end - word.length()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** 百、千、万之前没有数字的，要写明是约数：约千条、百余人。 */
    private boolean countsAlone(int from, Scanned number) {
        if (STANDS_FOR_ONE.indexOf(text.charAt(from)) < 0) return true;
        return before(from) != Closeness.EXACT || ABOUT_AFTER.end(text, number.end()) > number.end();
    }

    /** 汉字数字要有量词，“一个”之类要在句末才是计数。 */
    private boolean isCounted(int from, Scanned number, CountedNumber read) {
        if (read.end() == number.end()) return false;
        if (read.end() == number.end() + 1 && NOT_UNITS.end(text, number.end()) == read.end()) return false;
        boolean one = number.end() == from + 1 && text.charAt(from) == '一';
        if (!one) return true;
        boolean last = read.end() == text.length() || "，。；、）)！\n".indexOf(text.charAt(read.end())) >= 0;
        return last && from > 0 && NOT_BEFORE.indexOf(text.charAt(from - 1)) < 0;
    }

    /** 数字在一个不是数的词里面。 */
    private boolean isFixed(int from) {
        for (int i = Math.max(0, from - LONGEST_FIXED); i <= from; i++) if (FIXED.end(text, i) > from) return true;
        return false;
    }

    private boolean follows(int at) {
        return at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '-');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
