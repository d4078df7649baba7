package org.zhunsheng.server.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.check.Severity;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.indicator.Indicator;
import org.zhunsheng.server.indicator.IndicatorState;
import org.zhunsheng.server.indicator.Indicators;
import org.zhunsheng.server.web.ProblemRow;

/** 选自指标库的行：写的与库里那一版不同的、那一版不再用的，提醒一声，不挡。 */
@Component
class LibraryLint {

    private static final Map<String, String> ZH =
            Map.of("name", "三级指标", "sign", "符号", "unit", "单位", "method", "计算方法", "evidence", "佐证来源");
    private static final Map<String, String> EN =
            Map.of("name", "name", "sign", "sign", "unit", "unit", "method", "method", "evidence", "evidence source");
    private static final List<String> COMPARED = List.of("name", "sign", "unit", "method", "evidence");

    private final Indicators indicators;

    LibraryLint(Indicators indicators) {
        this.indicators = indicators;
    }

    List<FillingRemark> of(FilledForm form, Scheme scheme) {
        List<FilledRow> rows = form.rows(GoalForm.INDICATORS);
        Set<Long> ids = rows.stream()
                .map(row -> Indicator.referred(form.value(row.id(), GoalLibrary.REFERENCE)))
                .filter(id -> id > 0)
                .collect(Collectors.toSet());
        Map<Long, Indicator> known = indicators.find(ids);
        List<FillingRemark> remarks = new ArrayList<>();
        for (FilledRow row : rows) {
            Indicator taken = known.get(Indicator.referred(form.value(row.id(), GoalLibrary.REFERENCE)));
            if (taken != null) row(form, row, taken, GoalLibrary.cells(taken, scheme), remarks);
        }
        return remarks;
    }

    private static void row(
            FilledForm form, FilledRow row, Indicator taken, Map<String, String> cells, List<FillingRemark> remarks) {
        List<String> differing = COMPARED.stream()
                .filter(field -> !form.value(row.id(), field).strip().equals(cells.get(field)))
                .toList();
        String version = taken.code() + " v" + taken.number();
        if (!differing.isEmpty())
            remarks.add(remark(
                    form,
                    row.id() + "." + differing.getFirst(),
                    "与指标库的 " + version + " 不同：" + words(differing, ZH, "、"),
                    "differs from " + version + " of the library: " + words(differing, EN, ", ")));
        if (taken.state() != IndicatorState.IN_USE)
            remarks.add(remark(
                    form,
                    row.id() + ".name",
                    "选自指标库的 " + version + " 已经不用了",
                    version + " of the library is no longer in use"));
    }

    private static String words(List<String> fields, Map<String, String> words, String between) {
        return fields.stream().map(words::get).collect(Collectors.joining(between));
    }

    private static FillingRemark remark(FilledForm form, String cell, String zh, String en) {
        ProblemRow row = GoalProblem.LIBRARY.row();
        String href = "/fillings/" + form.filling().id() + "/" + GoalForm.INDICATORS + "#c." + cell;
        return new FillingRemark(
                Severity.INFORMATION,
                href,
                new ProblemRow(
                        row.code(),
                        row.status(),
                        row.zh().formatted(zh),
                        row.zhRemedy(),
                        row.en().formatted(en),
                        row.enRemedy()));
    }
}
