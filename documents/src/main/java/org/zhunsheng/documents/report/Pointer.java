package org.zhunsheng.documents.report;

import java.util.Locale;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Language;

/** 把 JSON 指针说成人话：/indicators/3/score → 指标 4 得分。 */
final class Pointer {

    private Pointer() {}

    static String words(String pointer, Language language) {
        if (language == Language.EN) return pointer;
        String[] parts = pointer.split("/", -1);
        if (parts.length < 2) return pointer;
        return switch (parts[1]) {
            case "indicators" -> rows("指标", parts, IndicatorField.class);
            case "funds" -> rows("资金", parts, FundingField.class);
            default -> known(parts[1], FormField.class);
        };
    }

    private static <F extends Enum<F> & org.zhunsheng.form.Field> String rows(
            String what, String[] parts, Class<F> type) {
        if (parts.length < 3 || !parts[2].matches("\\d{1,6}")) return what;
        String row = what + " " + (Integer.parseInt(parts[2]) + 1);
        return parts.length < 4 ? row : row + " " + known(parts[3], type);
    }

    /** 不认识的键照原样写，不能因为它而出不了报告。 */
    private static <F extends Enum<F> & org.zhunsheng.form.Field> String known(String key, Class<F> type) {
        for (F field : type.getEnumConstants()) {
            if (field.name().equals(key.toUpperCase(Locale.ROOT))) return field.term();
        }
        return key;
    }
}
