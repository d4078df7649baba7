package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.survey.Survey;
import org.zhunsheng.server.survey.SurveyList;
import org.zhunsheng.server.survey.SurveyProblem;
import org.zhunsheng.server.survey.SurveyResult;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 把结束了的满意度调查写进自评表的问卷一栏。 */
@Component
class SurveyTaking {

    private final Fillings fillings;
    private final CellWriting writing;
    private final SurveyList surveys;

    SurveyTaking(Fillings fillings, CellWriting writing, SurveyList surveys) {
        this.fillings = fillings;
        this.writing = writing;
        this.surveys = surveys;
    }

    /**
     * 一行指标。
     *
     * @param number 行号，从 1 起
     */
    record Target(int number, String name) {}

    /** 写进来了的一行：第几行指标，来自哪一个调查。 */
    record Taken(int indicator, long survey, String source) {}

    /** 写得进来的：够数、还没有写进来的。 */
    @Transactional(readOnly = true)
    public List<Survey> offers(FilledForm form) {
        Set<Long> known = taken(form).stream().map(Taken::survey).collect(Collectors.toSet());
        Filling filling = form.filling();
        return surveys.closed(filling.projectId(), filling.year()).stream()
                .filter(one -> one.result() != null && one.result().told() && !known.contains(one.id()))
                .toList();
    }

    static List<Taken> taken(FilledForm form) {
        return form.rows(EvaluationForm.SURVEYS).stream()
                .filter(row -> TakenSurvey.of(form, row.id()) > 0)
                .map(row -> new Taken(
                        Surveys.of(form).indicator(row.id()),
                        TakenSurvey.of(form, row.id()),
                        form.value(row.id(), TakenSurvey.SOURCE)))
                .toList();
    }

    /** 还没有问卷的各行指标。 */
    static List<Target> targets(FilledForm form) {
        List<FilledRow> rows = form.rows(EvaluationForm.INDICATORS);
        Set<String> surveyed = Surveys.of(form).rows();
        return IntStream.range(0, rows.size())
                .filter(i -> !surveyed.contains(rows.get(i).id()))
                .mapToObj(i -> new Target(i + 1, form.value(rows.get(i).id(), "name")))
                .toList();
    }

    /** @param indicator 第几行指标，从 1 起 */
    @Transactional
    public void take(long id, long survey, int indicator) {
        Filling filling = fillings.findToWrite(id);
        if (!filling.kind().equals(EvaluationForm.NAME)) throw new Refused(ServiceProblem.NOT_FOUND);
        FilledForm form = fillings.read(id);
        Survey it = offers(form).stream()
                .filter(one -> one.id() == survey)
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.NOT_TAKEABLE));
        SurveyResult result = it.result();
        if (result == null || targets(form).stream().noneMatch(one -> one.number() == indicator))
            throw new Refused(SurveyProblem.NOT_TAKEABLE);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("indicator", Integer.toString(indicator));
        cells.putAll(TakenSurvey.cells(it, result));
        write(form, cells);
    }

    private void write(FilledForm form, Map<String, String> cells) {
        List<FilledRow> rows = form.rows(EvaluationForm.SURVEYS);
        BigDecimal last = rows.isEmpty() ? BigDecimal.ZERO : rows.getLast().position();
        String row = "r" + key().replace("-", "").substring(0, 15);
        String place = EvaluationForm.SURVEYS + " " + last.add(BigDecimal.ONE).toBigInteger();
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(row, "@", place, 0, key()));
        cells.forEach((field, value) -> changes.add(new Change(row, field, value, 0, key())));
        writing.take(form.filling().id(), changes);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
