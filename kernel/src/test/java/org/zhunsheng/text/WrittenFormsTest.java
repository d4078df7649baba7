package org.zhunsheng.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every written form of numbers, money, rates, dates and signs, as tables: text | value, “-” for “cannot be read”. */
class WrittenFormsTest {

    @TestFactory
    Stream<DynamicTest> numbersAreRead() {
        return table("numbers", text -> plain(NumberText.parse(text)));
    }

    @TestFactory
    Stream<DynamicTest> pointsAreRead() {
        return table("points", text -> plain(NumberText.points(text)));
    }

    @TestFactory
    Stream<DynamicTest> ratesAreRead() {
        return table("rates", text -> {
            Rate rate = NumberText.percent(text);
            return rate == null ? null : plain(rate.fraction());
        });
    }

    @TestFactory
    Stream<DynamicTest> moneyIsReadInYuan() {
        return Table.rows("text/money.txt")
                .map(row -> test(row.get(0) + " 按" + row.get(1), row.get(2), () -> {
                    Money money = MoneyText.parse(row.get(0), row.get(1).equals("元") ? MoneyUnit.YUAN : MoneyUnit.WAN);
                    return money == null ? null : plain(money.yuan());
                }));
    }

    @TestFactory
    Stream<DynamicTest> daysAreRead() {
        return table("days", text -> string(DateText.day(text)));
    }

    @TestFactory
    Stream<DynamicTest> deadlinesAreReadWithTheYearOfTheForm() {
        return Table.rows("text/deadlines.txt")
                .map(row -> test(
                        row.get(0) + " 年度" + row.get(1),
                        row.get(2),
                        () -> string(
                                DateText.due(row.get(0), row.get(1).isEmpty() ? null : Integer.valueOf(row.get(1))))));
    }

    @TestFactory
    Stream<DynamicTest> signsAreRead() {
        return table("signs", text -> string(Sign.parse(text)));
    }

    private static Stream<DynamicTest> table(String name, Function<String, @Nullable String> parser) {
        return Table.rows("text/" + name + ".txt")
                .map(row -> test(row.get(0), row.get(1), () -> parser.apply(row.get(0))));
    }

    private static DynamicTest test(
            String name, String expected, java.util.function.Supplier<@Nullable String> actual) {
        return DynamicTest.dynamicTest(
                "「" + name + "」", () -> assertEquals(expected.equals("-") ? null : expected, actual.get()));
    }

    private static @Nullable String plain(java.math.@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @TestFactory
    Stream<DynamicTest> quantitiesAreFoundInsideText() {
        return Table.rows("text/quantities.txt")
                .map(row -> test(row.get(0), row.get(1), () -> described(Quantities.in(row.get(0)))));
    }

    private static String described(List<Quantities.Mention> mentions) {
        return String.join(
                "; ", mentions.stream().map(WrittenFormsTest::described).toList());
    }

    private static String described(Quantities.Mention m) {
        return m.before() + "[" + (m.approximate() ? "约" : "") + m.quantity() + "]" + m.after();
    }
}
