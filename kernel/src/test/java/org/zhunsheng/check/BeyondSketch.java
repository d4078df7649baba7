package org.zhunsheng.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.check.Ledger.CountedFigure;
import org.zhunsheng.check.Ledger.FundLine;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Quantities;

/**
 * 表以外的材料的简写；都由同一张没有毛病的表改动而来，没有写的一样样都没有：
 *
 * <pre>
 * objective:                          批复的目标；不改的写 {}，没有的写 { approved: none }
 *   set: { … }   drop: [ … ]
 *   deleted: [每组书架购置成本]       批复删去的指标
 *   monitoring: { set: … }            监控表
 *   dates: { approved: …, monitored: …, unit: …, department: …, disclosed: … }
 *   project: { codes: [ … ], units: [ … ], departments: [ … ] }
 *   library: [ … ]   foreign: [ … ]   指标库有的指标，机构库有的别的机构
 * ledger:                             各种资金的账，元；与指标行连着的数据项
 *   total: { approved: …, adjustments: …, executed: … }   grant: …   carry-over: …   other: …
 *   figures: { '0': 书架验收 300组 }
 * last-year: { set: …, drop: …, done: [ … ] }
 * </pre>
 */
@org.jspecify.annotations.NullUnmarked
final class BeyondSketch {

    private static final Map<String, FundKind> KINDS = Map.of(
            "total", FundKind.TOTAL,
            "grant", FundKind.CURRENT_YEAR_GRANT,
            "carry-over", FundKind.CARRY_OVER,
            "other", FundKind.OTHER);

    private BeyondSketch() {}

    static Filing beside(Filing filing, Map<String, ?> example) {
        return filing.beside(
                objective(part(example, "objective")),
                ledger(part(example, "ledger")),
                lastYear(part(example, "last-year")));
    }

    private static Map<String, Object> part(Map<String, ?> written, String key) {
        return written.containsKey(key) ? Sketch.map(written.get(key)) : null;
    }

    private static Objective objective(Map<String, Object> written) {
        if (written == null) return null;
        return new Objective(
                "none".equals(written.get("approved")) ? null : form(written, "objective"),
                Sketch.strings(written.get("deleted")),
                written.containsKey("monitoring") ? form(part(written, "monitoring"), "monitoring") : null,
                dates(part(written, "dates")),
                project(part(written, "project")),
                strings(written, "library"),
                strings(written, "foreign"));
    }

    private static Form form(Map<String, Object> changes, String kind) {
        Map<String, Object> set = new LinkedHashMap<>(Sketch.map(changes.get("set")));
        set.put("/kind", kind);
        Map<String, Object> all = new LinkedHashMap<>(changes);
        all.put("set", set);
        return Sketch.form(all);
    }

    private static DocumentDates dates(Map<String, Object> written) {
        if (written == null) return null;
        return new DocumentDates(
                date(written, "approved"),
                date(written, "monitored"),
                date(written, "unit"),
                date(written, "department"),
                date(written, "disclosed"));
    }

    private static LocalDate date(Map<String, Object> written, String key) {
        return written.get(key) instanceof String day ? LocalDate.parse(day) : null;
    }

    private static LibraryProject project(Map<String, Object> written) {
        if (written == null) return null;
        return new LibraryProject(
                Set.copyOf(Sketch.strings(written.get("codes"))),
                Sketch.strings(written.get("units")),
                Sketch.strings(written.get("departments")));
    }

    private static Set<String> strings(Map<String, Object> written, String key) {
        return written.containsKey(key) ? Set.copyOf(Sketch.strings(written.get(key))) : null;
    }

    private static Ledger ledger(Map<String, Object> written) {
        if (written == null) return null;
        Map<FundKind, FundLine> lines = new EnumMap<>(FundKind.class);
        KINDS.forEach((key, kind) -> {
            if (written.containsKey(key)) lines.put(kind, line(part(written, key)));
        });
        return new Ledger(lines, figures(Sketch.map(written.get("figures"))));
    }

    private static FundLine line(Map<String, Object> written) {
        Money adjustments = money(written, "adjustments");
        return new FundLine(
                money(written, "approved"), adjustments == null ? Money.ZERO : adjustments, money(written, "executed"));
    }

    private static Money money(Map<String, Object> written, String key) {
        return written.get(key) instanceof String yuan ? new Money(new BigDecimal(yuan)) : null;
    }

    private static List<CountedFigure> figures(Map<String, Object> written) {
        return written.entrySet().stream()
                .map(one -> {
                    String[] told = ((String) one.getValue()).split(" ");
                    return new CountedFigure(Integer.parseInt(one.getKey()), told[0], Quantities.parse(told[1]));
                })
                .toList();
    }

    private static LastYear lastYear(Map<String, Object> written) {
        if (written == null) return null;
        return new LastYear(Sketch.form(written), Sketch.strings(written.get("done")));
    }
}
