package org.zhunsheng.server.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.server.web.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 公开之前的一道门：一张表（交换格式）里每一段字都看，连佐证的名称；一处也不能不说怎样处理。申请的时候看一遍，公开的时候由服务器再看一遍，
 * 隐去之后的再看一遍。
 */
final class Gate {

    /** 隐去的地方印成这样。 */
    static final String HIDDEN = "〔已隐去〕";

    /** 数据里的键，不是表上的字。 */
    private static final Set<String> KEYS = Set.of("/id", "/kind");

    private final JsonNode form;
    private final List<Sensitive> found;

    private Gate(JsonNode form) {
        this.form = form;
        this.found = new ArrayList<>();
        scan("", form);
    }

    static Gate of(String form, JsonMapper json) {
        return new Gate(json.readTree(form));
    }

    List<Sensitive> found() {
        return List.copyOf(found);
    }

    private void scan(String pointer, JsonNode node) {
        if (node.isString()) {
            if (!KEYS.contains(pointer) && !pointer.endsWith("/kind"))
                found.addAll(SensitiveScan.of(pointer, node.asString()));
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(one -> scan(pointer + "/" + one.getKey(), one.getValue()));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) scan(pointer + "/" + i, array.get(i));
        }
    }

    /** 每一处都说了怎样处理，没有多说的。 */
    void check(List<Choice> choices) {
        Set<String> keys = found.stream().map(Sensitive::key).collect(Collectors.toSet());
        Map<String, Choice> made =
                choices.stream().collect(Collectors.toMap(Choice::key, one -> one, (one, two) -> two));
        if (!keys.equals(made.keySet()) || !made.values().stream().allMatch(Choice::isComplete))
            throw new Refused(DisclosureProblem.UNDECIDED);
    }

    /** 公开的样子：该隐去的隐去，别的一字不动。 */
    String published(List<Choice> choices) {
        check(choices);
        Set<String> hidden =
                choices.stream().filter(Choice::hide).map(Choice::key).collect(Collectors.toSet());
        Map<String, List<Sensitive>> spots = found.stream()
                .filter(one -> hidden.contains(one.key()))
                .collect(Collectors.groupingBy(Sensitive::pointer));
        JsonNode copy = form.deepCopy();
        spots.forEach((pointer, here) -> replace(copy, pointer, hide(here)));
        return copy.toString();
    }

    /** 隐去之后再看一遍：剩下的恰是说了保留的那几处。 */
    static void recheck(String published, Gate before, List<Choice> choices, JsonMapper json) {
        List<String> kept = before.found.stream()
                .filter(one -> choices.stream()
                        .anyMatch(choice -> !choice.hide() && choice.key().equals(one.key())))
                .map(one -> one.pointer() + " " + one.found())
                .sorted()
                .toList();
        List<String> left = of(published, json).found.stream()
                .map(one -> one.pointer() + " " + one.found())
                .sorted()
                .toList();
        if (!kept.equals(left)) throw new Refused(DisclosureProblem.UNDECIDED);
    }

    /** 不问人的地方（表上没有、页面上要写的名称）：找到的都隐去。 */
    static String hideAll(String text) {
        List<Sensitive> here = SensitiveScan.of("", text);
        return here.isEmpty() ? text : hide(here);
    }

    /** 从后往前换，前面的位置不动；交叠的合成一处。 */
    private static String hide(List<Sensitive> here) {
        StringBuilder text = new StringBuilder(here.getFirst().text());
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (Sensitive one : here.stream()
                .sorted(Comparator.comparingInt(Sensitive::start).reversed())
                .toList()) {
            if (end >= 0 && one.end() < start) {
                text.replace(start, end, HIDDEN);
                end = -1;
            }
            start = Math.min(end < 0 ? Integer.MAX_VALUE : start, one.start());
            end = Math.max(end, one.end());
        }
        return text.replace(start, end, HIDDEN).toString();
    }

    private static void replace(JsonNode form, String pointer, String text) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = form.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (parent instanceof ObjectNode object) object.put(name, text);
        else if (parent instanceof ArrayNode array) array.set(Integer.parseInt(name), text);
    }
}
