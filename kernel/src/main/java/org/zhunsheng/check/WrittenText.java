package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.IndicatorField;

/**
 * 表上写了字的一栏。
 *
 * @param term 栏目的正式名称
 * @param text 半角、去空白的文字
 */
record WrittenText(Location location, String term, String text) {

    /** 全部文字栏：表头、文字部分、指标各栏、签字联系人；按表上的次序。 */
    static List<WrittenText> all(Form form, Narrative narrative) {
        List<WrittenText> all = new ArrayList<>();
        for (FormField field : FormField.values()) {
            if (field.kind() != Field.Kind.TEXT || !form.facts().has(field)) continue;
            String text = narrative.in(field).text();
            all.add(new WrittenText(Location.of(form, field), field.term(), text));
        }
        for (Row row : narrative.rows()) {
            for (IndicatorField field : IndicatorField.values()) {
                if (field.kind() != Field.Kind.TEXT || !row.indicator().facts().has(field)) continue;
                all.add(new WrittenText(
                        row.at(field), field.term(), Passage.of(row.text(field)).text()));
            }
        }
        for (int i = 0; i < form.signatures().size(); i++) {
            var signature = form.signatures().get(i);
            Location place = Location.at("/signatures/" + i + "/name", signature.name(), null);
            all.add(new WrittenText(
                    place,
                    signature.role(),
                    Passage.of(signature.name().asWritten()).text()));
        }
        return List.copyOf(all);
    }
}
