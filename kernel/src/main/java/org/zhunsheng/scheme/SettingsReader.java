package org.zhunsheng.scheme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.zhunsheng.form.FormField;
import org.zhunsheng.scheme.Scheme.CheckSetting;
import org.zhunsheng.scheme.Scheme.Unconfirmed;

/** 读表式的字数上限与分表种的必填栏、检查的调整、待核实的条目。 */
final class SettingsReader {

    private static final List<String> SEVERITIES = List.of("error", "warning", "information");

    private SettingsReader() {}

    static Map<FormField, Integer> textLimits(Section form) {
        Section s = form.sectionIfGiven("text-limits");
        Map<FormField, Integer> limits = new EnumMap<>(FormField.class);
        if (s == null) return limits;
        for (String key : s.keys()) {
            FormField field = field(s, key);
            Value value = s.get(key);
            Integer most = value == null ? null : value.whole(Range.CHARACTERS);
            if (field != null && most != null) limits.put(field, most);
        }
        return limits;
    }

    private static @Nullable FormField field(Section s, String key) {
        return s.key(key).field(FormField.class);
    }

    static Map<String, Set<FormField>> requiredByKind(Section form) {
        Section s = form.sectionIfGiven("required-by-kind");
        Map<String, Set<FormField>> required = new LinkedHashMap<>();
        if (s == null) return required;
        for (String key : s.keys()) {
            s.key(key).id();
            required.put(key, s.fields(key, FormField.class));
        }
        return required;
    }

    /** {@code known} 为空时不核对检查编号。 */
    static Map<String, CheckSetting> checks(Section top, Set<String> known) {
        Section s = top.sectionIfGiven("checks");
        Map<String, CheckSetting> checks = new LinkedHashMap<>();
        if (s == null) return checks;
        for (String id : s.keys()) {
            if (!known.isEmpty() && !known.contains(id)) unknownCheck(s.key(id), id, known);
            Value value = s.get(id);
            if (value != null) checks.put(id, setting(value));
        }
        return checks;
    }

    private static void unknownCheck(Value key, String id, Set<String> known) {
        String near = Nearest.to(id, known);
        if (near == null) key.wrong(SchemeProblem.UNKNOWN_CHECK, id);
        else key.wrong(SchemeProblem.UNKNOWN_CHECK_NEAR, id, near);
    }

    private static CheckSetting setting(Value value) {
        if (value.node() instanceof ScalarNode) {
            String word = value.oneOf(List.of("on", "off"), w -> w);
            return new CheckSetting(!"off".equals(word), null, Map.of());
        }
        Section s = value.section();
        if (s == null) return new CheckSetting(true, null, Map.of());
        Value severity = s.get("severity");
        String word = severity == null ? null : severity.oneOf(SEVERITIES, w -> w);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String key : s.keys()) {
            Value parameter = s.get(key);
            if (parameter != null && !key.equals("severity")) parameters.put(key, texts(parameter));
        }
        return new CheckSetting(true, word, parameters);
    }

    private static List<String> texts(Value value) {
        if (value.node() instanceof SequenceNode) return value.texts();
        String text = value.text();
        return text == null ? List.of() : List.of(text);
    }

    static List<Unconfirmed> unconfirmed(Section top, Node root) {
        Value value = top.get("to-be-confirmed");
        List<Unconfirmed> all = new ArrayList<>();
        if (value == null) return all;
        for (Section s : Section.sections(value)) {
            String path = s.text("path");
            Value place = s.get("path");
            if (place != null && !path.isEmpty() && !exists(root, path)) place.wrong(SchemeProblem.NO_SUCH_PATH, path);
            all.add(new Unconfirmed(path, s.text("note")));
            s.close();
        }
        return all;
    }

    private static boolean exists(Node root, String path) {
        if (!path.startsWith("/")) return false;
        Node node = root;
        for (String step : path.substring(1).split("/", -1)) {
            node = node == null ? null : child(node, step);
        }
        return node != null;
    }

    private static @Nullable Node child(Node node, String step) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(step)) return tuple.getValueNode();
            }
        }
        if (node instanceof SequenceNode sequence && step.matches("\\d{1,4}")) {
            int index = Integer.parseInt(step);
            return index < sequence.getValue().size() ? sequence.getValue().get(index) : null;
        }
        return null;
    }
}
