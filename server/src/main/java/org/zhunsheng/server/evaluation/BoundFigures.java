package org.zhunsheng.server.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.figure.Counted;
import org.zhunsheng.server.figure.FigureFreezes;
import org.zhunsheng.server.figure.Figures;
import org.zhunsheng.server.filling.Field;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Filling;

/** 完成值用数据项的各行：还在单位手里的现数，提交的时候连同记录一起冻结。一行也没有的，一句 SQL 也不多问。 */
@Component
class BoundFigures {

    static final String FIELD = "figure";

    private static final int LONGEST = 60;

    private final Figures figures;
    private final FigureFreezes freezes;

    BoundFigures(Figures figures, FigureFreezes freezes) {
        this.figures = figures;
        this.freezes = freezes;
    }

    /** 一行用哪个数据项：写它的编号。 */
    static Field field() {
        return Field.picked(FIELD, LONGEST);
    }

    static boolean isBound(FilledForm form, String row) {
        return !form.value(row, FIELD).isBlank();
    }

    static boolean any(FilledForm form) {
        return form.rows(EvaluationForm.INDICATORS).stream().anyMatch(row -> isBound(form, row.id()));
    }

    /** 完成值：数出来的、键入的。 */
    static String actual(FilledForm form, Given given, String row) {
        Counted counted = given.counted(row);
        return isBound(form, row) ? counted == null ? "" : counted.text() : form.value(row, "actual");
    }

    /** 用数据项的各行：行 → 数据项；编号认不出的不在其中。 */
    private Map<String, Long> rows(FilledForm form) {
        Map<String, String> codes = new TreeMap<>();
        for (FilledRow row : form.rows(EvaluationForm.INDICATORS))
            if (isBound(form, row.id())) codes.put(row.id(), form.value(row.id(), FIELD));
        if (codes.isEmpty()) return Map.of();
        Map<String, Long> known = figures.named(codes.values(), form.filling().place());
        Map<String, Long> rows = new HashMap<>();
        codes.forEach((row, code) -> {
            Long figure = known.get(code);
            if (figure != null) rows.put(row, figure);
        });
        return rows;
    }

    /** 现在数出的。 */
    @Transactional(readOnly = true)
    Map<String, Counted> live(FilledForm form) {
        Map<String, Long> rows = rows(form);
        Filling it = form.filling();
        Map<Long, Counted> values = figures.values(rows.values(), it.unit(), it.year());
        Map<String, Counted> counted = new HashMap<>();
        rows.forEach((row, figure) -> {
            Counted one = values.get(figure);
            if (one != null) counted.put(row, one);
        });
        return counted;
    }

    /** 冻结，回答冻结的数；与提交在同一个事务里。 */
    @Transactional
    Map<String, Counted> freeze(FilledForm form) {
        Filling it = form.filling();
        return freezes.freeze(new FigureFreezes.Wanted(it.id(), it.lastNumber(), it.unit(), it.year(), rows(form)));
    }

    /** 冻结之后变了的：行 → 现在数出的；没有变的不在其中。 */
    @Transactional(readOnly = true)
    Map<String, Counted> later(FilledForm form, Given given) {
        Map<String, Counted> later = new HashMap<>();
        live(form).forEach((row, now) -> {
            @Nullable Counted then = given.counted(row);
            if (then != null && !then.same(now)) later.put(row, now);
        });
        return later;
    }
}
