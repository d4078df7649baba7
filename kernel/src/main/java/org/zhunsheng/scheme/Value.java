package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.zhunsheng.form.Field;

/** 文件里的一个值，知道自己的名字与位置；读不成时记下错误，返回 null 或空表，由读取器接着往下读。 */
record Value(String name, Node node, Mistakes mistakes) {

    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    void wrong(SchemeProblem problem, String... arguments) {
        mistakes.add(node, problem, arguments);
    }

    /** 一段文字，不能是空的。 */
    @Nullable
    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            wrong(SchemeProblem.NEEDS_TEXT, name, found());
            return null;
        }
        if (!scalar.getTag().equals(Tag.STR))
            wrong(SchemeProblem.TAG, scalar.getTag().getValue());
        if (!scalar.getValue().isBlank()) return scalar.getValue().strip();
        wrong(SchemeProblem.BLANK, name);
        return null;
    }

    /** 小写字母、数字与连字符。 */
    @Nullable
    String id() {
        String text = text();
        if (text == null || ID.matcher(text).matches()) return text;
        wrong(SchemeProblem.BAD_ID, name, text);
        return null;
    }

    @Nullable
    BigDecimal number(Range range) {
        String text = text();
        if (text == null) return null;
        if (!DECIMAL.matcher(text).matches()) {
            wrong(SchemeProblem.NOT_A_NUMBER, name, text, range.example());
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (!range.contains(number)) {
            wrong(SchemeProblem.OUT_OF_RANGE, name, text, range.least(), range.most());
            return null;
        }
        if (number.stripTrailingZeros().scale() <= range.decimals()) return number;
        wrong(SchemeProblem.TOO_MANY_DECIMALS, name, text, Integer.toString(range.decimals()));
        return null;
    }

    @Nullable
    Integer whole(Range range) {
        BigDecimal number = number(range);
        return number == null ? null : number.intValueExact();
    }

    /** 若干词中的一个，词写作小写加连字符。 */
    <E extends Enum<E>> @Nullable E word(Class<E> type) {
        return oneOf(Arrays.asList(type.getEnumConstants()), Value::word);
    }

    /** 一个栏目，写作交换格式的键。 */
    <F extends Enum<F> & Field> @Nullable F field(Class<F> type) {
        return oneOf(Arrays.asList(type.getEnumConstants()), Field::key);
    }

    <T> @Nullable T oneOf(List<T> choices, Function<T, String> spelling) {
        String text = text();
        if (text == null) return null;
        for (T choice : choices) if (spelling.apply(choice).equals(text)) return choice;
        unknownWord(text, choices.stream().map(spelling).toList());
        return null;
    }

    private void unknownWord(String text, Collection<String> words) {
        String all = String.join("、", words);
        String near = Nearest.to(text, words);
        if (near == null) wrong(SchemeProblem.UNKNOWN_WORD, name, text, all);
        else wrong(SchemeProblem.UNKNOWN_WORD_NEAR, name, text, all, near);
    }

    @Nullable
    Boolean yesNo() {
        return oneOf(List.of(true, false), yes -> yes ? "yes" : "no");
    }

    List<Value> list() {
        if (!(node instanceof SequenceNode sequence)) {
            wrong(SchemeProblem.NEEDS_LIST, name, found());
            return List.of();
        }
        List<Value> values = new ArrayList<>();
        for (Node item : sequence.getValue()) values.add(new Value(name, item, mistakes));
        return values;
    }

    /** 各不相同的文字。 */
    List<String> texts() {
        return distinct(list(), Value::text, text -> text);
    }

    /** 各不相同的编号。 */
    List<String> ids() {
        return distinct(list(), Value::id, id -> id);
    }

    <F extends Enum<F> & Field> Set<F> fields(Class<F> type) {
        Set<F> fields = EnumSet.noneOf(type);
        fields.addAll(distinct(list(), value -> value.field(type), Field::key));
        return Collections.unmodifiableSet(fields);
    }

    private <T> List<T> distinct(
            List<Value> values, Function<Value, @Nullable T> reader, Function<T, String> spelling) {
        List<T> result = new ArrayList<>();
        Set<T> seen = new HashSet<>();
        for (Value value : values) {
            T one = reader.apply(value);
            if (one == null) continue;
            if (seen.add(one)) result.add(one);
            else value.wrong(SchemeProblem.REPEATED, name, spelling.apply(one));
        }
        return result;
    }

    @Nullable
    Section section() {
        if (node instanceof MappingNode mapping) return new Section(name, mapping, mistakes);
        wrong(SchemeProblem.NEEDS_MAPPING, name, found());
        return null;
    }

    boolean isText(String text) {
        return node instanceof ScalarNode scalar && scalar.getValue().strip().equals(text);
    }

    /** 这里写的是什么。 */
    private String found() {
        return switch (node) {
            case MappingNode mapping -> "{…}";
            case SequenceNode sequence -> "[…]";
            case ScalarNode scalar -> "“" + scalar.getValue().strip() + "”";
            default -> "?";
        };
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
