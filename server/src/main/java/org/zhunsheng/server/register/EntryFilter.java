package org.zhunsheng.server.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.server.sheet.Days;

/**
 * 找记录的条件；空字不限。
 *
 * @param state 定义里的状态，或 {@code withdrawn}；空字是没有作废的
 * @param choices 选项、地方、机构的栏 → 选中的
 */
record EntryFilter(
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String state,
        @Nullable Long subProject,
        Map<String, String> choices) {

    static final String WITHDRAWN = "withdrawn";
    static final String CHOICE = "c.";

    /** @param asked 网址里写的；不认得的不算 */
    static EntryFilter of(Register register, Map<String, String> asked) {
        String state = asked.getOrDefault("state", "");
        boolean known = state.equals(WITHDRAWN) || register.state(state).isPresent();
        String sub = asked.getOrDefault("sub-project", "");
        Map<String, String> choices = new LinkedHashMap<>();
        for (RegisterField field : register.fields()) {
            String chosen = asked.getOrDefault(CHOICE + field.name(), "")
                    .replace("\0", "")
                    .strip();
            if (isKnown(field, chosen)) choices.put(field.name(), chosen);
        }
        return new EntryFilter(
                asked.getOrDefault("q", "").replace("\0", "").strip(),
                Days.parse(asked.get("from")),
                Days.parse(asked.get("until")),
                known ? state : "",
                sub.matches("\\d{1,18}") ? Long.valueOf(sub) : null,
                choices);
    }

    private static boolean isKnown(RegisterField field, String chosen) {
        return switch (field.type()) {
            case CHOICE -> field.choice(chosen).isPresent();
            case PLACE, ORGANIZATION -> !chosen.isEmpty();
            default -> false;
        };
    }

    public boolean isEmpty() {
        return text.isEmpty()
                && from == null
                && until == null
                && state.isEmpty()
                && subProject == null
                && choices.isEmpty();
    }

    /** 写回网址的样子，不带翻页。 */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        if (!text.isEmpty()) asked.put("q", text);
        if (from != null) asked.put("from", from.toString());
        if (until != null) asked.put("until", until.toString());
        if (!state.isEmpty()) asked.put("state", state);
        if (subProject != null) asked.put("sub-project", subProject.toString());
        choices.forEach((field, chosen) -> asked.put(CHOICE + field, chosen));
        return asked;
    }
}
