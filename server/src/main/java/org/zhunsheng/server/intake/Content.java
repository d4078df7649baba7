package org.zhunsheng.server.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.MoneyText;
import org.zhunsheng.text.MoneyUnit;
import org.zhunsheng.text.NumberText;

/** 一栏里写的是什么：怎样读、读懂了怎样显示。 */
public sealed interface Content {

    /** 一格里写的；不空。 */
    Reading read(String written, MoneyUnit unit);

    /** 读懂了的，写给人看。 */
    default String shown(String value, Language language) {
        return value;
    }

    /** 文字，至多这么长。 */
    record Text(int longest) implements Content {
        @Override
        public Reading read(String written, MoneyUnit unit) {
            return written.codePointCount(0, written.length()) <= longest
                    ? Reading.of(written)
                    : Reading.wrong(CellProblem.TOO_LONG, Integer.toString(longest));
        }
    }

    /** 编码。 */
    record Code() implements Content {
        public static final String PATTERN = "[0-9A-Za-z][0-9A-Za-z._-]{0,31}";

        @Override
        public Reading read(String written, MoneyUnit unit) {
            return written.matches(PATTERN) ? Reading.of(written) : Reading.wrong(CellProblem.CODE_MALFORMED);
        }
    }

    /** 日期，写作 2026-01-31。 */
    record Day() implements Content {
        @Override
        public Reading read(String written, MoneyUnit unit) {
            LocalDate day = Days.parse(written);
            return day == null ? Reading.wrong(CellProblem.DAY_MALFORMED) : Reading.of(day.toString());
        }
    }

    /** 金额，读成元；没有写明单位的，按 {@code unit}。 */
    record Amount() implements Content {
        @Override
        public Reading read(String written, MoneyUnit unit) {
            Money money = MoneyText.parse(written, unit);
            if (money == null) return Reading.wrong(CellProblem.AMOUNT_MALFORMED);
            BigDecimal yuan = money.yuan().stripTrailingZeros();
            if (yuan.scale() > 2) return Reading.wrong(CellProblem.AMOUNT_TOO_FINE);
            if (yuan.abs().compareTo(MOST) >= 0) return Reading.wrong(CellProblem.AMOUNT_MALFORMED);
            return Reading.of(yuan.setScale(2).toPlainString());
        }

        private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

        @Override
        public String shown(String value, Language language) {
            return String.format(Locale.ROOT, "%,.2f", new BigDecimal(value));
        }
    }

    /** 数：写成哪样都认得（全角、千分位、百分号、汉字），至多九位小数。 */
    record Number() implements Content {
        @Override
        public Reading read(String written, MoneyUnit unit) {
            BigDecimal value = NumberText.parse(written);
            return value == null || value.scale() > 9 || value.precision() > 24
                    ? Reading.wrong(CellProblem.NUMBER_MALFORMED)
                    : Reading.of(value.toPlainString());
        }
    }

    /** 整数，如年度（写“2019年”也行）、序号。 */
    record Whole(int least, int most) implements Content {
        @Override
        public Reading read(String written, MoneyUnit unit) {
            String digits = written.replaceFirst("年度?$", "");
            int value = digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
            return value >= least && value <= most
                    ? Reading.of(Integer.toString(value))
                    : Reading.wrong(CellProblem.WHOLE_MALFORMED, least + "–" + most);
        }
    }

    /** 一行自己的金额单位：元、万元、亿元。 */
    record Unit() implements Content {
        @Override
        public Reading read(String written, MoneyUnit unit) {
            return Arrays.stream(MoneyUnit.values())
                    .filter(one -> written.equals(one.term()) || (written + "元").equals(one.term()))
                    .findFirst()
                    .map(one -> Reading.of(one.name()))
                    .orElseGet(() -> Reading.wrong(CellProblem.UNIT_UNKNOWN));
        }

        @Override
        public String shown(String value, Language language) {
            return MoneyUnit.valueOf(value).term();
        }
    }

    /** 几个词之一。 */
    record Word(List<Choice> choices) implements Content {
        @Override
        public Reading read(String written, MoneyUnit unit) {
            String plain = written.toLowerCase(Locale.ROOT);
            return choices.stream()
                    .filter(one -> one.words().contains(plain))
                    .findFirst()
                    .map(one -> Reading.of(one.value()))
                    .orElseGet(() -> Reading.wrong(
                            CellProblem.WORD_UNKNOWN,
                            choices.stream().map(Choice::zh).collect(Collectors.joining("、"))));
        }

        @Override
        public String shown(String value, Language language) {
            return choices.stream()
                    .filter(one -> one.value().equals(value))
                    .findFirst()
                    .map(one -> language == Language.ZH ? one.zh() : one.en())
                    .orElse(value);
        }
    }

    /** 一个词：数据库里的值、中英文的说法、别的写法（小写）。 */
    record Choice(String value, String zh, String en, Set<String> others) {
        public static Choice of(String value, String zh, String en) {
            return new Choice(value, zh, en, Set.of());
        }

        Set<String> words() {
            return Stream.concat(Stream.of(zh, en.toLowerCase(Locale.ROOT)), others.stream())
                    .collect(Collectors.toSet());
        }
    }

    /** 是或否；值为 {@code true}、{@code false}。 */
    static Content yesOrNo() {
        return new Word(List.of(
                new Choice("true", "是", "yes", Set.of("y", "true", "1", "有", "√")),
                new Choice("false", "否", "no", Set.of("n", "false", "0", "无", "不是"))));
    }

    /** 几个，以顿号、分号、逗号隔开；各不相同，依所写的次序。 */
    record Several(Content each) implements Content {
        @Override
        public Reading read(String written, MoneyUnit unit) {
            List<Object> values = new ArrayList<>();
            for (String part : Arrays.stream(written.split("[、；;，,\\n]"))
                    .map(String::strip)
                    .toList()) {
                if (part.isEmpty()) continue;
                Reading one = each.read(part, unit);
                if (one.problem() != null) return one;
                if (!values.contains(one.value())) values.add(one.value());
            }
            return Reading.of(values);
        }
    }

    /** 读懂了的值（文字或一列文字），给页面。 */
    static String shown(Content content, Object value, Language language) {
        if (value instanceof List<?> several)
            return several.stream().map(String::valueOf).collect(Collectors.joining("、"));
        return content.shown(String.valueOf(value), language);
    }
}
