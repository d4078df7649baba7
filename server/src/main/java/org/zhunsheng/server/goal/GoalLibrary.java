package org.zhunsheng.server.goal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.server.filling.Cell;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.indicator.Indicator;
import org.zhunsheng.server.indicator.IndicatorContent;
import org.zhunsheng.server.indicator.IndicatorState;
import org.zhunsheng.server.indicator.Indicators;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 从指标库选用一个：填好这一行的各栏，记着是哪一版。 */
@Component
class GoalLibrary {

    static final String REFERENCE = "reference";
    private static final int LONGEST_METHOD = 300;

    private final Fillings fillings;
    private final CellWriting writing;
    private final Indicators indicators;
    private final Projects projects;

    GoalLibrary(Fillings fillings, CellWriting writing, Indicators indicators, Projects projects) {
        this.fillings = fillings;
        this.writing = writing;
        this.indicators = indicators;
        this.projects = projects;
    }

    /** 填得了的那张目标表；别种表没有指标库。 */
    @Transactional(readOnly = true)
    FilledForm form(long id) {
        Filling filling = fillings.findToWrite(id);
        if (!filling.kind().equals(GoalForm.NAME)) throw new Refused(ServiceProblem.NOT_FOUND);
        return fillings.read(id);
    }

    @Transactional(readOnly = true)
    Indicators.Page usable(Filling filling, String text, String level1, long after, int limit) {
        String kind = projects.find(filling.projectId()).kind();
        return indicators.usable(filling.place(), kind, text, level1, after, limit);
    }

    /**
     * 选用。
     *
     * @param row 填到哪一行；空字是新的一行
     * @return 填到了哪一行
     */
    @Transactional
    String take(long id, long indicator, String row) {
        FilledForm form = form(id);
        Indicator taken = indicators.find(indicator);
        boolean usable =
                taken.state() == IndicatorState.IN_USE && form.filling().place().startsWith(taken.place());
        if (!usable) throw new Refused(ServiceProblem.NOT_FOUND);
        List<FilledRow> rows = form.rows(GoalForm.INDICATORS);
        boolean fresh = row.isEmpty();
        if (!fresh && rows.stream().noneMatch(one -> one.id().equals(row))) throw new Refused(ServiceProblem.NOT_FOUND);
        String into = fresh ? "r" + key().replace("-", "").substring(0, 15) : row;
        List<Change> changes = new ArrayList<>();
        if (fresh) {
            BigDecimal last = rows.isEmpty() ? BigDecimal.ZERO : rows.getLast().position();
            String place = GoalForm.INDICATORS + " " + last.add(BigDecimal.ONE).toBigInteger();
            changes.add(new Change(into, Cell.ITSELF, place, 0, key()));
        }
        cells(taken, Goals.scheme(form.filling()))
                .forEach(
                        (field, value) -> changes.add(new Change(into, field, value, form.number(into, field), key())));
        writing.take(id, changes);
        return into;
    }

    /** 各栏照库里的写；一级指标用这个指标体系的叫法。 */
    static Map<String, String> cells(Indicator indicator, Scheme scheme) {
        IndicatorContent it = indicator.content();
        Scheme.Group group = scheme.group(it.level1());
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("group", group == null ? it.level1() : group.name());
        cells.put("dimension", it.level2());
        cells.put("name", it.name());
        cells.put("sign", it.direction().sign());
        cells.put("unit", it.unit());
        cells.put("method", method(it));
        cells.put("evidence", it.source());
        cells.put(REFERENCE, indicator.reference());
        return cells;
    }

    /** 说明与公式；合起来写不下的，只写公式。 */
    private static String method(IndicatorContent it) {
        if (it.formula().isEmpty()) return it.definition();
        String both = it.definition().isEmpty() ? it.formula() : it.definition() + "\n" + it.formula();
        return both.length() <= LONGEST_METHOD ? both : it.formula();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
