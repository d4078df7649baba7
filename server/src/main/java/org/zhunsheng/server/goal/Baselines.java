package org.zhunsheng.server.goal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.check.Severity;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.goal.CarriedRows.CarriedRow;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 监控、自评的基准：那一年已批复的绩效目标，带进表里锁着；目标调整过的，再带一次只换不同的格。 */
@Component
public class Baselines {

    private static final String ITSELF = "@";
    private static final int MOST = 1000;

    private final Fillings fillings;
    private final CellWriting writing;
    private final List<CarriedRows> carried;

    Baselines(Fillings fillings, CellWriting writing, List<CarriedRows> carried) {
        this.fillings = fillings;
        this.writing = writing;
        this.carried = List.copyOf(carried);
    }

    /** 基准与带进的表比怎样。 */
    public enum Standing {
        /** 没有已批复的目标。 */
        MISSING,
        /** 还没有带来。 */
        TO_CARRY,
        /** 带来之后目标又调整过。 */
        OUTDATED,
        CURRENT
    }

    /**
     * 基准，与带进的表比过。
     *
     * @param goals 那一年已批复的绩效目标；没有的为 null
     */
    public record Baseline(Standing standing, @Nullable FilledForm goals) {}

    @Transactional(readOnly = true)
    public Standing standing(FilledForm form) {
        return of(form).standing();
    }

    @Transactional(readOnly = true)
    public Baseline of(FilledForm form) {
        Filling it = form.filling();
        return fillings.approved(GoalForm.NAME, it.projectId(), it.year())
                .map(goals -> new Baseline(standing(form, goals), goals))
                .orElse(new Baseline(Standing.MISSING, null));
    }

    private Standing standing(FilledForm form, FilledForm goals) {
        if (changes(form, goals).isEmpty()) return Standing.CURRENT;
        return form.rows(GoalForm.INDICATORS).isEmpty() ? Standing.TO_CARRY : Standing.OUTDATED;
    }

    /** 没有基准、没有带来、带来之后又调整过的，送审之前要改；交上来的，照交的时候的。 */
    @Transactional(readOnly = true)
    public List<FillingRemark> remarks(FilledForm form) {
        return form.filling().open() ? remarks(form, of(form)) : List.of();
    }

    /** 同上，已经比过了的。 */
    public List<FillingRemark> remarks(FilledForm form, Baseline baseline) {
        if (!form.filling().open()) return List.of();
        String overview = "/fillings/" + form.filling().id();
        return switch (baseline.standing()) {
            case MISSING -> List.of(new FillingRemark(Severity.ERROR, overview, GoalProblem.NO_BASELINE.row()));
            case TO_CARRY, OUTDATED ->
                List.of(new FillingRemark(Severity.ERROR, overview + "#baseline", GoalProblem.NOT_CARRIED.row()));
            case CURRENT -> List.of();
        };
    }

    /** 带进来；没有已批复的目标的，不行。 */
    @Transactional
    void carry(long filling) {
        Filling it = fillings.findToWrite(filling);
        if (fillings.read(filling).kind().carriedGoals().isEmpty()) throw new Refused(ServiceProblem.NOT_FOUND);
        if (!carryIfThere(it)) throw new Refused(GoalProblem.NO_BASELINE);
    }

    /** 有已批复的目标就带进来；答有没有。 */
    @Transactional
    public boolean carryIfThere(Filling filling) {
        return fillings.approved(GoalForm.NAME, filling.projectId(), filling.year())
                .map(goals -> {
                    List<Change> changes = changes(fillings.read(filling.id()), goals);
                    for (int from = 0; from < changes.size(); from += MOST)
                        writing.carry(filling.id(), changes.subList(from, Math.min(changes.size(), from + MOST)));
                    return true;
                })
                .orElse(false);
    }

    /** 要改的格：行在前，格在后；目标里没有了的行删去。 */
    private List<Change> changes(FilledForm form, FilledForm goals) {
        List<Change> changes = new ArrayList<>();
        List<FilledRow> indicators = goals.rows(GoalForm.INDICATORS);
        for (FilledRow row : indicators)
            change(changes, form, row.id(), ITSELF, place(GoalForm.INDICATORS, row.position()));
        remove(changes, form, GoalForm.INDICATORS, indicators.stream().map(FilledRow::id));
        for (FilledRow row : indicators)
            for (String field : form.kind().carriedGoals())
                change(changes, form, row.id(), field, goals.value(row.id(), field));
        change(changes, form, "", "goal", goals.value("goal"));
        for (CarriedRows others : carried)
            if (others.kind().equals(form.kind().name())) add(changes, form, others, goals);
        return changes;
    }

    private static void add(List<Change> changes, FilledForm form, CarriedRows others, FilledForm goals) {
        List<CarriedRow> rows = others.of(form.filling(), goals);
        for (int i = 0; i < rows.size(); i++)
            change(changes, form, rows.get(i).id(), ITSELF, place(others.section(), BigDecimal.valueOf(i + 1L)));
        remove(changes, form, others.section(), rows.stream().map(CarriedRow::id));
        for (CarriedRow row : rows)
            row.cells().forEach((field, value) -> change(changes, form, row.id(), field, value));
    }

    private static String place(String section, BigDecimal position) {
        return section + " " + position.toPlainString();
    }

    private static void remove(List<Change> changes, FilledForm form, String section, Stream<String> kept) {
        Set<String> left = kept.collect(Collectors.toSet());
        for (FilledRow row : form.rows(section))
            if (!left.contains(row.id())) change(changes, form, row.id(), ITSELF, "");
    }

    private static void change(List<Change> changes, FilledForm form, String row, String field, String value) {
        if (form.value(row, field).equals(value)) return;
        changes.add(new Change(
                row, field, value, form.number(row, field), UUID.randomUUID().toString()));
    }
}
