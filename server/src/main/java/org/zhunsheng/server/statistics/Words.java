package org.zhunsheng.server.statistics;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 统计里的一行叫什么。 */
@Component
class Words {

    private static final int STEP = 5;
    private static final int WIDE_STEP = 10;
    private static final int NARROW = 90;

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String label(String section, String key) {
        return switch (section) {
            case "score" -> band("statistics.score", key, STEP);
            case "rate", "match" -> band("statistics.rate", key, wide(key) ? WIDE_STEP : STEP);
            case "grade" -> key.isEmpty() ? word("statistics.grade.none") : key;
            case "group", "reason", "hint" -> known("statistics." + section + "." + key, key);
            case "week" -> word("statistics.week.of", key);
            case Section.KIND ->
                key.isEmpty()
                        ? word("statistics.kind.none")
                        : key.startsWith("@") ? known("statistics.kind." + key.substring(1), key) : key;
            default -> key;
        };
    }

    /** 一条事实的键，给人看：执行率与等级的两段分开说。 */
    String fact(Measure measure, String key) {
        if (measure != Measure.MATCH) return label(measure.code(), key);
        int space = key.indexOf(' ');
        return label("rate", key.substring(0, Math.max(0, space))) + " · " + label("grade", key.substring(space + 1));
    }

    /** 图上写得下的短的说法；就用名称的为空字。 */
    public String brief(String section, String key) {
        boolean rate = section.equals("rate") || section.equals("match");
        if (section.equals("week")) return key.substring(Math.min(key.length(), STEP));
        if (!rate && !section.equals("score")) return "";
        String unit = rate ? "%" : "";
        return switch (key) {
            case "" -> word("statistics.brief.none");
            case "000" -> rate ? "<50%" : "<60";
            case "100" -> "100" + unit;
            case "101" -> ">100%";
            default -> {
                int from = Integer.parseInt(key);
                yield from + "–" + (from + (rate && wide(key) ? WIDE_STEP : STEP)) + unit;
            }
        };
    }

    private static boolean wide(String key) {
        return !key.isEmpty() && key.matches("\\d{1,3}") && Integer.parseInt(key) < NARROW;
    }

    /** 段的下限写成一段：第一段、最后几段各有自己的话。 */
    private String band(String prefix, String key, int step) {
        if (!key.matches("\\d{3}")) return word(prefix + ".none");
        int from = Integer.parseInt(key);
        if (from == 0 || from >= 100) return word(prefix + "." + from);
        return word(prefix + ".band", from, from + step);
    }

    private String known(String message, String fallback) {
        return String.valueOf(messages.getMessage(message, null, fallback, LocaleContextHolder.getLocale()));
    }

    String word(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
