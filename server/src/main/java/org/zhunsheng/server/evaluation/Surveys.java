package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Survey;
import org.zhunsheng.scheme.SatisfactionRule;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.text.NumberText;

/** 填的问卷计数：一个指标一份，指标用它的行号来指。 */
final class Surveys {

    private static final int LONGEST = 9;

    private final FilledForm form;
    private final Map<String, String> byIndicator = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** 写得不对的：哪一行问卷的哪一栏，怎样不对。 */
    record Fault(String row, String field, EvaluationProblem problem) {}

    private Surveys(FilledForm form) {
        this.form = form;
    }

    static Surveys of(FilledForm form) {
        Surveys surveys = new Surveys(form);
        form.rows(EvaluationForm.SURVEYS).forEach(row -> surveys.add(row.id()));
        return surveys;
    }

    private void add(String survey) {
        List<FilledRow> indicators = form.rows(EvaluationForm.INDICATORS);
        Integer number = count(survey, "indicator");
        if (number == null || number < 1 || number > indicators.size()) {
            if (!form.value(survey, "indicator").isBlank())
                faults.add(new Fault(survey, "indicator", EvaluationProblem.NO_INDICATOR));
            return;
        }
        String indicator = indicators.get(number - 1).id();
        if (byIndicator.putIfAbsent(indicator, survey) != null)
            faults.add(new Fault(survey, "indicator", EvaluationProblem.SURVEYED_TWICE));
        for (String field : List.of("population", "valid", "very", "satisfied", "basically", "dissatisfied"))
            if (!form.value(survey, field).isBlank() && count(survey, field) == null)
                faults.add(new Fault(survey, field, EvaluationProblem.NOT_A_COUNT));
    }

    /** 这一行问卷是第几行指标的；写得不对的为零。 */
    int indicator(String survey) {
        Integer number = count(survey, "indicator");
        return number == null ? 0 : number;
    }

    /** 指标的问卷，问卷的指标。 */
    Set<String> beside(String row) {
        Set<String> beside = new LinkedHashSet<>();
        byIndicator.forEach((indicator, survey) -> {
            if (indicator.equals(row)) beside.add(survey);
            if (survey.equals(row)) beside.add(indicator);
        });
        return beside;
    }

    /** 有问卷的指标行。 */
    Set<String> rows() {
        return byIndicator.keySet();
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** 这一行指标的问卷；没有的、没有填有效份数的为 null。 */
    @Nullable
    Survey of(String indicator, SatisfactionRule rule) {
        String survey = byIndicator.get(indicator);
        Integer valid = survey == null ? null : count(survey, "valid");
        if (survey == null || valid == null) return null;
        return new Survey(
                count(survey, "population"),
                valid,
                known(survey, "very"),
                known(survey, "satisfied"),
                known(survey, "basically"),
                known(survey, "dissatisfied"),
                rule.weightOfBasically());
    }

    /** 满意率，百分数，两位小数；没有有效问卷的为空字。 */
    static String rate(Survey survey) {
        if (survey.valid() <= 0) return "";
        BigDecimal counted = BigDecimal.valueOf((long) survey.verySatisfied() + survey.satisfied())
                .add(survey.weightOfBasically().multiply(BigDecimal.valueOf(survey.basicallySatisfied())));
        return counted.movePointRight(2)
                        .divide(BigDecimal.valueOf(survey.valid()), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    private int known(String survey, String field) {
        Integer count = count(survey, field);
        return count == null ? 0 : count;
    }

    /** 份数：不是负数的整数；别的为 null。 */
    private @Nullable Integer count(String survey, String field) {
        BigDecimal number = NumberText.parse(form.value(survey, field));
        if (number == null || number.signum() < 0 || number.precision() - number.scale() > LONGEST) return null;
        return number.stripTrailingZeros().scale() > 0 ? null : number.intValue();
    }
}
