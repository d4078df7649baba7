package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.zhunsheng.form.Field;

/** 文件里的一段“键: 值”。问过的键就是认识的键；读完后 {@link #close} 报告其余的。 */
final class Section {

    private final String name;
    private final MappingNode node;
    private final Mistakes mistakes;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    Section(String name, MappingNode node, Mistakes mistakes) {
        this.name = name;
        this.node = node;
        this.mistakes = mistakes;
        for (NodeTuple tuple : node.getValue()) {
            Node key = tuple.getKeyNode();
            if (!(key instanceof ScalarNode scalar)) {
                mistakes.add(key, SchemeProblem.NEEDS_TEXT, name, "{…}");
                continue;
            }
            NodeTuple before = entries.putIfAbsent(scalar.getValue(), tuple);
            if (before == null) continue;
            int line = before.getKeyNode().getStartMark().orElseThrow().getLine() + 1;
            mistakes.add(key, SchemeProblem.DUPLICATE_KEY, scalar.getValue(), Integer.toString(line));
        }
    }

    /** 全部键，按文件中的次序。 */
    Set<String> keys() {
        return entries.keySet();
    }

    /** 某个键所在的位置。 */
    Value key(String key) {
        NodeTuple tuple = entries.get(key);
        return new Value(name, tuple == null ? node : tuple.getKeyNode(), mistakes);
    }

    /** 可以没有的键。 */
    @Nullable
    Value get(String key) {
        known.add(key);
        NodeTuple tuple = entries.get(key);
        return tuple == null ? null : new Value(key, tuple.getValueNode(), mistakes);
    }

    /** 必须有的键。 */
    @Nullable
    Value need(String key) {
        Value value = get(key);
        if (value == null) missing(key);
        return value;
    }

    private void missing(String key) {
        var start = node.getStartMark().orElseThrow();
        mistakes.add(start.getLine(), start.getColumn(), Integer.MAX_VALUE, SchemeProblem.MISSING_KEY, name, key);
    }

    /** 没有、读不成时返回 {@code fallback}；错误已记下，不会有体系由它读成。 */
    String text(String key) {
        Value value = need(key);
        String text = value == null ? null : value.text();
        return text == null ? "" : text;
    }

    BigDecimal number(String key, Range range) {
        Value value = need(key);
        BigDecimal number = value == null ? null : value.number(range);
        return number == null ? BigDecimal.ZERO : number;
    }

    @Nullable
    BigDecimal numberIfGiven(String key, Range range) {
        Value value = get(key);
        return value == null ? null : value.number(range);
    }

    int whole(String key, Range range) {
        Value value = need(key);
        Integer number = value == null ? null : value.whole(range);
        return number == null ? 0 : number;
    }

    boolean yesNo(String key) {
        Value value = need(key);
        return value != null && Boolean.TRUE.equals(value.yesNo());
    }

    <E extends Enum<E>> E word(String key, Class<E> type) {
        Value value = need(key);
        E word = value == null ? null : value.word(type);
        return word == null ? type.getEnumConstants()[0] : word;
    }

    List<String> textsIfGiven(String key) {
        Value value = get(key);
        return value == null ? List.of() : value.texts();
    }

    <F extends Enum<F> & Field> Set<F> fields(String key, Class<F> type) {
        Value value = need(key);
        return value == null ? Set.of() : value.fields(type);
    }

    @Nullable
    Section section(String key) {
        Value value = need(key);
        return value == null ? null : value.section();
    }

    @Nullable
    Section sectionIfGiven(String key) {
        Value value = get(key);
        return value == null ? null : value.section();
    }

    /** 一段段小节的列表。 */
    List<Section> sections(String key) {
        Value value = need(key);
        return value == null ? List.of() : sections(value);
    }

    static List<Section> sections(Value value) {
        return value.list().stream()
                .map(Value::section)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    void wrong(SchemeProblem problem, String... arguments) {
        mistakes.add(node, problem, arguments);
    }

    /** 报告没有问过的键。 */
    void close() {
        String all = String.join("、", known);
        for (String key : entries.keySet()) {
            if (known.contains(key)) continue;
            String near = Nearest.to(key, known);
            if (near == null) key(key).wrong(SchemeProblem.UNKNOWN_KEY, key, name, all);
            else key(key).wrong(SchemeProblem.UNKNOWN_KEY_NEAR, key, name, all, near);
        }
    }
}
