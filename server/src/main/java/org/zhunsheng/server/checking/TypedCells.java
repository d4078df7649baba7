package org.zhunsheng.server.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 表单里填写的值：{@code c1/indicators/3/score}；核对无误的：{@code ok1/indicators/3/score}。各张表一份。 */
public final class TypedCells {

    private static final Pattern CELL = Pattern.compile("(c|ok)(\\d{1,3})(/[a-z0-9_/]{1,60})");

    private final List<Map<String, String>> values = new ArrayList<>();
    private final List<List<String>> confirmed = new ArrayList<>();

    private TypedCells() {}

    public static TypedCells of(Map<String, String[]> parameters) {
        TypedCells typed = new TypedCells();
        parameters.forEach((name, written) -> {
            Matcher cell = CELL.matcher(name);
            if (cell.matches() && written.length > 0) typed.put(cell, written[0]);
        });
        return typed;
    }

    /** 指针 → 文字。 */
    public List<Map<String, String>> values() {
        return values;
    }

    /** 核对无误的指针。 */
    public List<List<String>> confirmed() {
        return confirmed;
    }

    private void put(Matcher cell, String text) {
        int form = Integer.parseInt(cell.group(2)) - 1;
        if (form < 0) return;
        while (values.size() <= form) {
            values.add(new HashMap<>());
            confirmed.add(new ArrayList<>());
        }
        if (cell.group(1).equals("c")) values.get(form).put(cell.group(3), text);
        else confirmed.get(form).add(cell.group(3));
    }
}
