package org.zhunsheng.documents.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;

/** JSON 中的一个值，连同它的 JSON 指针；类型不对时说得出在哪里。 */
record JsonValue(String pointer, @Nullable Object value) {

    boolean isNull() {
        return value == null;
    }

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isArray() {
        return value instanceof List;
    }

    boolean has(String key) {
        return value instanceof Map<?, ?> map && map.containsKey(key);
    }

    /** 键的值；没有这个键的，值为 null。 */
    JsonValue get(String key) throws Unreadable {
        if (!(value instanceof Map<?, ?> map)) throw wrong("对象 · an object");
        return new JsonValue(pointer + "/" + key, map.get(key));
    }

    /** 数组的各项；null 作空数组。 */
    List<JsonValue> items() throws Unreadable {
        if (value == null) return List.of();
        if (!(value instanceof List<?> list)) throw wrong("数组 · an array");
        List<JsonValue> items = new ArrayList<>();
        for (Object item : list) items.add(new JsonValue(pointer + "/" + items.size(), item));
        return items;
    }

    /** 文字或数字；null 作空串。 */
    String text() throws Unreadable {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case JsonTree.Number number -> number.plain();
            default -> throw wrong("文字或数字 · text or a number");
        };
    }

    /** 是、否；也接受布尔值。 */
    String yesNo() throws Unreadable {
        return value instanceof Boolean yes ? (yes ? "是" : "否") : text();
    }

    int integer() throws Unreadable {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException notInteger) {
            throw wrong("整数 · an integer");
        }
    }

    Unreadable wrong(String expected) {
        return new Unreadable(Problem.NOT_A_FORM, pointer.isEmpty() ? "顶层 · the top" : pointer, expected, found());
    }

    private String found() {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> "对象 · an object";
            case List<?> list -> "数组 · an array";
            case Boolean bool -> bool + "";
            case JsonTree.Number number -> number.written();
            default -> "“" + abridged(value.toString()) + "”";
        };
    }

    private static String abridged(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
