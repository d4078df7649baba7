package org.zhunsheng.documents.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Language;

/** 栏目的名称：中文为正式名称，英文见 terms.properties；也把 JSON 指针说成人话：/indicators/3/score → 指标 4 得分。 */
public final class Terms {

    private Terms() {}

    /** 一栏的名称。 */
    public static String of(Field field, Language language) {
        if (language == Language.ZH) return field.term();
        String key = field.getClass().getSimpleName() + "." + field.key();
        return Objects.requireNonNullElse(English.TERMS.getProperty(key), field.term());
    }

    /** 指针说成人话。 */
    public static String words(String pointer, Language language) {
        String[] parts = pointer.split("/", -1);
        if (parts.length < 2) return pointer;
        return switch (parts[1]) {
            case "indicators" -> rows(say(language, "指标", "indicator"), parts, IndicatorField.class, language);
            case "funds" -> rows(say(language, "资金", "fund"), parts, FundingField.class, language);
            default -> known(parts[1], FormField.class, language);
        };
    }

    private static <F extends Enum<F> & Field> String rows(
            String what, String[] parts, Class<F> type, Language language) {
        if (parts.length < 3 || !parts[2].matches("\\d{1,6}")) return what;
        String row = what + " " + (Integer.parseInt(parts[2]) + 1);
        return parts.length < 4 ? row : row + " " + known(parts[3], type, language);
    }

    /** 不认识的键照原样写，不能因为它而出不了报告。 */
    private static <F extends Enum<F> & Field> String known(String key, Class<F> type, Language language) {
        for (F field : type.getEnumConstants()) {
            if (field.name().equals(key.toUpperCase(Locale.ROOT))) return of(field, language);
        }
        return key;
    }

    static String say(Language language, String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** 用到英文时才读。 */
    private static final class English {
        static final Properties TERMS = read();

        private static Properties read() {
            Properties terms = new Properties();
            try (Reader in = new InputStreamReader(
                    Objects.requireNonNull(Terms.class.getResourceAsStream("terms.properties")),
                    StandardCharsets.UTF_8)) {
                terms.load(in);
                return terms;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
