package org.zhunsheng.documents.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Origin;
import org.zhunsheng.page.Box;
import org.zhunsheng.page.Place;

/**
 * 重排的表的一格。
 *
 * @param id 锚，发现的链接指到它
 * @param pointer JSON 指针
 * @param label 栏名，连同所在的行，供读屏与更正时辨认
 * @param number 数、金额、比率、日期，右对齐
 * @param severity 最严重的发现；没有则为空串
 * @param doubt 为什么存疑；不存疑时为 null
 * @param alternatives 存疑时的其他可能
 * @param before 更正之前的原文；没有更正过的为 null
 * @param span 占几行；被上面合并的格盖住的为 0
 */
public record FormCell(
        String id,
        String pointer,
        String label,
        String text,
        boolean number,
        String severity,
        List<Mark> marks,
        @Nullable String doubt,
        List<String> alternatives,
        @Nullable String before,
        @Nullable Spot spot,
        int span) {

    public FormCell {
        marks = List.copyOf(marks);
        alternatives = List.copyOf(alternatives);
    }

    /** 原文件页面上的一处，单位磅。 */
    public record Spot(int page, int left, int top, int width, int height) {

        static @Nullable Spot of(@Nullable Place place) {
            if (place == null || place.page() == null || place.box() == null) return null;
            Box box = place.box();
            return new Spot(place.page(), box.left(), box.top(), box.right() - box.left(), box.bottom() - box.top());
        }
    }

    static FormCell of(String pointer, String label, Field field, Fact<?> fact, Marks marks) {
        return new FormCell(
                marks.cell(pointer),
                pointer,
                label,
                fact.asWritten().strip(),
                field.kind() != Field.Kind.TEXT,
                marks.severity(pointer),
                marks.at(pointer),
                fact.doubt().doubtful() ? fact.doubt().reason() : null,
                fact.doubt().alternatives(),
                fact.origin() instanceof Origin.Corrected corrected
                        ? corrected.before().asWritten().strip()
                        : null,
                Spot.of(fact.origin().place()),
                1);
    }

    FormCell spanning(int rows) {
        return new FormCell(id, pointer, label, text, number, severity, marks, doubt, alternatives, before, spot, rows);
    }

    /** 只有文字，可以与上下相同的格合并。 */
    boolean plain() {
        return marks.isEmpty() && doubt == null && before == null;
    }
}
