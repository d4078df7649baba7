package org.zhunsheng.server.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.server.intake.Content;
import org.zhunsheng.text.Language;

/** 一栏怎样读、怎样写给人看；页面、接口、导入、导出相同。 */
final class FieldContent {

    static final int SHORT = 200;
    static final int LONG = 4000;

    private FieldContent() {}

    /** 一样的读法；文件的一栏不从文字读。 */
    static Content each(RegisterField field) {
        return switch (field.type()) {
            case TEXT -> new Content.Text(field.lengthy() ? LONG : SHORT);
            case PERSON, ORGANIZATION, PLACE, FILE -> new Content.Text(SHORT);
            case NUMBER -> new Content.Number();
            case MONEY -> new Content.Amount();
            case DATE -> new Content.Day();
            case CHOICE ->
                new Content.Word(field.choices().stream()
                        .map(one -> new Content.Choice(
                                one.name(), one.title().zh(), one.title().en(), Set.of(one.name())))
                        .toList());
        };
    }

    static Content of(RegisterField field) {
        return field.several() ? new Content.Several(each(field)) : each(field);
    }

    /** 写给人看。 */
    static String shown(RegisterField field, List<?> values, Language language) {
        return values.stream()
                .map(one -> shown(field, one, language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : "; "));
    }

    static String shown(RegisterField field, Object value, Language language) {
        if (field.type() == FieldType.FILE) return EntryFile.of(value).name();
        return each(field).shown(String.valueOf(value), language);
    }

    /** 表格里的一格：金额、数是数。 */
    static Object cell(RegisterField field, List<?> values, Language language) {
        boolean figure = field.type() == FieldType.MONEY || field.type() == FieldType.NUMBER;
        if (!figure || field.several() || values.isEmpty()) return shown(field, values, language);
        BigDecimal value = new BigDecimal(String.valueOf(values.getFirst()));
        return field.type() == FieldType.NUMBER && isCount(value) ? Integer.valueOf(value.intValueExact()) : value;
    }

    /** 个数不写小数。 */
    private static boolean isCount(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }
}
