package org.zhunsheng.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.page.Place;

/**
 * 发现所指的一处：哪一栏，在文件的什么地方。
 *
 * @param field JSON 指针，例如 /total_score、/funds/0/rate、/indicators/3/score；指整张表时为空串
 */
public record Location(String field, Place place) {

    /** 整张表。 */
    static final Location FORM = new Location("", Place.NOWHERE);

    static Location of(Form form, FormField field) {
        return at("/" + field.key(), form.facts().get(field), Place.NOWHERE);
    }

    /** 值所在之处；没有填写的格子没有位置，用 {@code nearby} 代替。 */
    static Location at(String field, Fact<?> fact, @Nullable Place nearby) {
        Place place = fact.origin().place();
        return new Location(field, Objects.requireNonNullElse(place != null ? place : nearby, Place.NOWHERE));
    }

    /** 所在的行，例如 /indicators/3；不在任何一行时为空串。 */
    String row() {
        int second = field.indexOf('/', 1);
        if (second < 0) return "";
        int third = field.indexOf('/', second + 1);
        return third < 0 ? field : field.substring(0, third);
    }
}
