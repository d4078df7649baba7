package org.zhunsheng.server.workbook;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.zhunsheng.server.filling.Filling;

/** 工作簿里的话，一种语言。 */
record Words(MessageSource messages, Locale locale) {

    String of(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) texts[i] = String.valueOf(values[i]);
        return messages.getMessage(key, texts, locale);
    }

    String form(Filling filling) {
        return form(filling.kind(), filling.year());
    }

    String form(String kind, int year) {
        return of("filling." + kind + ".of", year);
    }

    String section(String kind, String section) {
        return of("filling." + kind + "." + section);
    }

    /** 一栏的名称；说的是整行、整部分的为空字。 */
    String field(String kind, String section, String field) {
        return field.isEmpty() ? "" : of("filling." + kind + "." + section + "." + field);
    }
}
