package org.zhunsheng.server.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.figure.Counted;
import org.zhunsheng.server.figure.FigureFreezes;
import org.zhunsheng.server.figure.FigureFreezes.Spot;
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

    /** 用数据项的各行指标 → 数据项的编号。 */
    private static Map<Spot, String> bound(FilledForm form) {
        Map<Spot, String> codes = new HashMap<>();
        for (FilledRow row : form.rows(EvaluationForm.INDICATORS))
            if (isBound(form, row.id())) codes.put(Spot.ofRow(row.id()), form.value(row.id(), FIELD));
        return codes;
    }

    /** 各处的数据项；编号认不出的不在其中。 */
    private Map<Spot, Long> known(FilledForm form, Map<Spot, String> codes) {
        Map<Spot, Long> figures = new HashMap<>();
        if (codes.isEmpty()) return figures;
        Map<String, Long> named =
                this.figures.named(Set.copyOf(codes.values()), form.filling().place());
        codes.forEach((spot, code) -> {
            Long figure = named.get(code);
            if (figure != null) figures.put(spot, figure);
        });
        return figures;
    }

    private Map<Spot, Counted> counted(FilledForm form, Map<Spot, String> codes) {
        Map<Spot, Long> known = known(form, codes);
        Filling it = form.filling();
        Map<Long, Counted> values = figures.values(Set.copyOf(known.values()), it.unit(), it.year());
        Map<Spot, Counted> counted = new HashMap<>();
        known.forEach((spot, figure) -> {
            Counted one = values.get(figure);
            if (one != null) counted.put(spot, one);
        });
        return counted;
    }

    /** 现在数出的各行指标。 */
    @Transactional(readOnly = true)
    Map<String, Counted> live(FilledForm form) {
        return byRow(counted(form, bound(form)));
    }

    /** 表上的一处现在数出的；没有用数据项的、数不出的为空。 */
    @Transactional(readOnly = true)
    Optional<Counted> live(FilledForm form, Spot spot) {
        String code = spot.claim().isEmpty()
                ? bound(form).get(spot)
                : ToldText.linked(form).get(spot);
        return code == null
                ? Optional.empty()
                : Optional.ofNullable(counted(form, Map.of(spot, code)).get(spot));
    }

    /**
     * 冻结了的。
     *
     * @param rows 行 → 指标的完成值
     * @param told 连在文字里的数
     */
    record Frozen(Map<String, Counted> rows, Map<Spot, Counted> told) {

        static final Frozen NONE = new Frozen(Map.of(), Map.of());
    }

    /** 指标的完成值、连在文字里的数一起冻结；与提交在同一个事务里。 */
    @Transactional
    Frozen freeze(FilledForm form) {
        Map<Spot, String> codes = bound(form);
        codes.putAll(ToldText.linked(form));
        Filling it = form.filling();
        Map<Spot, Counted> frozen = freezes.freeze(
                new FigureFreezes.Wanted(it.id(), it.lastNumber(), it.unit(), it.year(), known(form, codes)));
        Map<Spot, Counted> told = new HashMap<>(frozen);
        told.keySet().removeIf(spot -> spot.claim().isEmpty());
        return new Frozen(byRow(frozen), told);
    }

    private static Map<String, Counted> byRow(Map<Spot, Counted> counted) {
        Map<String, Counted> rows = new HashMap<>();
        counted.forEach((spot, one) -> {
            if (spot.claim().isEmpty()) rows.put(spot.row(), one);
        });
        return rows;
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
