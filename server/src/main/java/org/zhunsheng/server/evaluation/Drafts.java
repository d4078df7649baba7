package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.check.Filing;
import org.zhunsheng.form.FormField;
import org.zhunsheng.server.evaluation.DraftLine.State;
import org.zhunsheng.server.evaluation.DraftLine.Why;
import org.zhunsheng.server.figure.Figures;
import org.zhunsheng.server.figure.KnownFigure;
import org.zhunsheng.server.figure.ToldFigures;
import org.zhunsheng.server.filling.CellReading;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.goal.GoalForm;
import org.zhunsheng.server.money.ProjectMoney;
import org.zhunsheng.server.money.YearMoney;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.project.SubProject;

/** 完成情况每一段可以写的初稿：目标的一句说它的指标做得怎样，子项目说只数它的数、它的钱；人写了的不说。 */
@Component
class Drafts {

    private final Fillings fillings;
    private final Evaluations evaluations;
    private final CellReading reading;
    private final Figures figures;
    private final Projects projects;
    private final ProjectMoney money;

    Drafts(
            Fillings fillings,
            Evaluations evaluations,
            CellReading reading,
            Figures figures,
            Projects projects,
            ProjectMoney money) {
        this.fillings = fillings;
        this.evaluations = evaluations;
        this.reading = reading;
        this.figures = figures;
        this.projects = projects;
        this.money = money;
    }

    /** 一段，与它说得出的、还说不出的。 */
    private record Told(State state, List<DraftFact> facts, List<String> silent, boolean proved) {}

    /** 一张表的初稿：各段，与写进去的文字。 */
    record Drafted(List<DraftLine> lines, Map<String, DraftText> texts) {}

    Drafted of(FilledForm form) {
        Filing filing = evaluations.filing(form.filling().id());
        DraftFacts known =
                new DraftFacts(form, filing, evaluations.given(form.filling().id()));
        Map<String, Told> told = told(form, known);
        Map<String, List<DraftFact>> wanted = new LinkedHashMap<>();
        told.forEach((row, one) -> {
            if (one.state == State.EMPTY || one.state == State.DRAFTED) wanted.put(row, one.facts);
        });
        Integer most = filing.scheme().textLimits().get(FormField.OBJECTIVE_ACTUAL);
        DraftRoom room = new DraftRoom(
                drafts -> Attainment.of(form, row -> {
                    DraftText draft = drafts.get(row);
                    return draft == null ? form.value(row, ToldNumbers.TEXT) : draft.text();
                }),
                most == null ? Integer.MAX_VALUE : most,
                EvaluationForm.LONG);
        Map<String, DraftText> texts = room.fitted(wanted);
        List<DraftLine> lines = new ArrayList<>();
        told.forEach((row, one) -> lines.add(line(form, row, one, texts.get(row), room)));
        return new Drafted(lines, texts);
    }

    private static DraftLine line(FilledForm form, String row, Told told, @Nullable DraftText draft, DraftRoom room) {
        String text = draft == null ? "" : draft.text();
        boolean asked = draft != null && text.isEmpty();
        Why why = !asked
                ? Why.NONE
                : !told.facts.isEmpty() ? Why.NO_ROOM : told.proved ? Why.NO_ACTUAL : Why.NO_INDICATOR;
        return new DraftLine(
                row,
                form.nth(EvaluationForm.ATTAINMENT, row),
                form.value(row, "clause"),
                told.state,
                form.value(row, ToldNumbers.TEXT),
                text,
                why,
                told.silent,
                draft == null ? List.of() : room.leftOut(row, told.facts));
    }

    private Map<String, Told> told(FilledForm form, DraftFacts known) {
        Set<String> drafted = reading.drafted(form.filling());
        Map<String, List<String>> proofs = proofs(form);
        Parts parts = parts(form);
        Map<String, Told> told = new LinkedHashMap<>();
        for (FilledRow row : form.rows(EvaluationForm.ATTAINMENT)) {
            String id = row.id();
            boolean part = GoalRows.isPart(id);
            List<String> rows = part ? parts.rows(id) : proofs.getOrDefault(id, List.of());
            List<DraftFact> facts =
                    part ? known.ofPart(rows, parts.money.get(id)) : known.ofClause(form.value(id, "clause"), rows);
            List<String> silent = rows.stream()
                    .filter(known::isSilent)
                    .map(one -> form.value(one, "name"))
                    .toList();
            told.put(id, new Told(state(form, id, drafted), facts, silent, !rows.isEmpty()));
        }
        return told;
    }

    static State state(FilledForm form, String row, Set<String> drafted) {
        if (!form.filling().opening().holds(EvaluationForm.ATTAINMENT, row, ToldNumbers.TEXT)) return State.CLOSED;
        if (form.value(row, ToldNumbers.TEXT).isBlank()) return State.EMPTY;
        return drafted.contains(row + " " + ToldNumbers.TEXT) ? State.DRAFTED : State.WRITTEN;
    }

    /** 目标的各句 → 证明它的各行指标：已批复的目标里写明的；目标只有一句的，就是全部。 */
    private Map<String, List<String>> proofs(FilledForm form) {
        Filling it = form.filling();
        List<String> clauses = form.rows(EvaluationForm.ATTAINMENT).stream()
                .map(FilledRow::id)
                .filter(row -> !GoalRows.isPart(row))
                .toList();
        List<String> indicators =
                form.rows(EvaluationForm.INDICATORS).stream().map(FilledRow::id).toList();
        if (clauses.size() == 1) return Map.of(clauses.getFirst(), indicators);
        Optional<FilledForm> goals = fillings.approved(GoalForm.NAME, it.projectId(), it.year());
        Map<String, List<String>> proofs = new HashMap<>();
        for (String row : indicators)
            for (String number : goals.map(one -> GoalForm.clauses(one, row)).orElse(List.of()))
                nth(clauses, number)
                        .ifPresent(clause -> proofs.computeIfAbsent(clause, one -> new ArrayList<>())
                                .add(row));
        return proofs;
    }

    private static Optional<String> nth(List<String> clauses, String number) {
        if (!number.matches("[1-9]\\d{0,3}")) return Optional.empty();
        int at = Integer.parseInt(number);
        return at > clauses.size() ? Optional.empty() : Optional.of(clauses.get(at - 1));
    }

    /** 各子项目：只数它的各行指标，它的钱。 */
    private record Parts(Map<String, List<String>> rows, Map<String, YearMoney.Line> money) {
        List<String> rows(String row) {
            return rows.getOrDefault(row, List.of());
        }
    }

    private Parts parts(FilledForm form) {
        Map<String, List<String>> rows = new HashMap<>();
        Map<String, YearMoney.Line> lines = new HashMap<>();
        List<FilledRow> parts = form.rows(EvaluationForm.ATTAINMENT).stream()
                .filter(row -> GoalRows.isPart(row.id()))
                .toList();
        if (parts.isEmpty()) return new Parts(rows, lines);
        Filling it = form.filling();
        Map<Long, YearMoney.Line> known = money.bySubProject(it.projectId(), it.year());
        for (SubProject one : projects.subProjects(it.projectId())) {
            String row = GoalRows.part(one);
            YearMoney.Line line = known.get(one.id());
            if (line != null) lines.put(row, line);
            rows.put(row, counting(form, one.name()));
        }
        return new Parts(rows, lines);
    }

    /** 完成值的数据项只数这个子项目的各行指标。 */
    private List<String> counting(FilledForm form, String part) {
        if (!BoundFigures.any(form)) return List.of();
        Set<String> codes = figures.list(form.filling().place(), 0, ToldFigures.MOST).shown().stream()
                .filter(one -> one.subProjects().equals(List.of(part)))
                .map(KnownFigure::code)
                .collect(Collectors.toSet());
        return form.rows(EvaluationForm.INDICATORS).stream()
                .map(FilledRow::id)
                .filter(row -> codes.contains(form.value(row, BoundFigures.FIELD)))
                .toList();
    }
}
