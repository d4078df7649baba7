package org.zhunsheng.server.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.MoneyUnit;

/**
 * 接口交来的一批：与导入文件同样的核对、同样的写入，只是马上写，有错误的行不写、别的照写，每一行都答结果。
 * 放在种类为 {@code <kind>-batch} 的草稿里，不碰页面上正在看的那一份。
 */
@Component
public class Batches {

    private final Targets targets;
    private final Staging staging;
    private final IntakeStore drafts;
    private final Audit audit;

    Batches(Targets targets, Staging staging, IntakeStore drafts, Audit audit) {
        this.targets = targets;
        this.staging = staging;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** 一处错误：哪一栏、应当是什么、怎样改。 */
    public record Fault(String field, String problem, String expected, String remedy) {}

    /**
     * 一行的结果。
     *
     * @param line 第几行，从 1 起
     * @param outcome {@code new}、{@code changed}、{@code unchanged} 或 {@code problem}
     */
    public record Outcome(int line, String outcome, List<Fault> problems) {}

    /** @param rows 每行各栏写的；没有写的就是空的 */
    @Transactional
    public List<Outcome> apply(String kind, long target, List<Map<String, String>> rows, Language language) {
        Intake intake = targets.intake(kind);
        Organization into = targets.find(intake, target);
        if (into.closedOn() != null) throw new Refused(IntakeProblem.CLOSED);
        String batch = kind + "-batch";
        drafts.oneAtATime(kind);
        long account = Caller.current().id();
        Draft draft = begin(intake, into, account, batch, rows);
        List<Outcome> outcomes = outcomes(intake, draft, language);
        drafts.removeWrong(draft.id(), account);
        apply(intake, draft);
        Map<String, Long> counts = drafts.counts(draft.id(), account);
        audit.done(intake.act(), into.place(), "organization:" + target, Map.of("rows", counts));
        drafts.remove(account, batch);
        return outcomes;
    }

    private static void apply(Intake intake, Draft draft) {
        try {
            intake.apply(draft);
        } catch (DuplicateKeyException taken) {
            throw new Refused(IntakeProblem.TAKEN_MEANWHILE);
        }
    }

    private Draft begin(Intake intake, Organization into, long account, String batch, List<Map<String, String>> rows) {
        List<String> known = intake.columns().stream().map(Column::name).toList();
        Mapping mapping = new Mapping(known, known);
        long id = drafts.begin(account, batch, into.id(), batch, mapping, MoneyUnit.YUAN);
        RowReader reader = new RowReader(intake.columns(), mapping, MoneyUnit.YUAN);
        drafts.put(
                id,
                account,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> reader.read(i + 1, cells(known, rows.get(i))))
                        .toList());
        Draft draft = new Draft(id, account, batch, batch, into);
        staging.check(intake, draft, mapping);
        return draft;
    }

    private static List<String> cells(List<String> fields, Map<String, String> row) {
        return fields.stream().map(field -> row.getOrDefault(field, "")).toList();
    }

    private List<Outcome> outcomes(Intake intake, Draft draft, Language language) {
        List<Outcome> outcomes = new ArrayList<>();
        for (IntakeStore.Outcome row : drafts.outcomes(draft.id(), draft.account())) {
            List<Fault> faults = IntStream.range(0, row.fields().length)
                    .mapToObj(i -> fault(intake, row, i, language))
                    .toList();
            outcomes.add(new Outcome(row.line(), faults.isEmpty() ? row.change() : "problem", faults));
        }
        return outcomes;
    }

    private static Fault fault(Intake intake, IntakeStore.Outcome row, int at, Language language) {
        RowProblem problem = RowMessage.problem(intake, row.problems()[at]);
        return new Fault(
                row.fields()[at],
                row.problems()[at],
                problem.expected(row.details()[at], language),
                problem.remedy(language));
    }
}
