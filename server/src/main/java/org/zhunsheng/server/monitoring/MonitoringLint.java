package org.zhunsheng.server.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.zhunsheng.check.Severity;
import org.zhunsheng.scoring.Light;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.filling.Progress;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.MoneyText;
import org.zhunsheng.text.MoneyUnit;
import org.zhunsheng.text.NumberText;

/** 挑监控表的毛病：没有带来目标的、缺的、写错的、红灯或没有把握而没有说原因的。 */
final class MonitoringLint {

    private final FilledForm filled;
    private final Reading reading;
    private final List<FillingRemark> remarks = new ArrayList<>();

    private MonitoringLint(FilledForm filled, Reading reading) {
        this.filled = filled;
        this.reading = reading;
    }

    static List<FillingRemark> of(FilledForm filled, Reading reading, List<FillingRemark> baseline) {
        MonitoringLint lint = new MonitoringLint(filled, reading);
        lint.remarks.addAll(baseline);
        lint.parts();
        lint.uncompared();
        lint.causes();
        lint.budget();
        return lint.remarks.stream()
                .sorted(Comparator.comparing(FillingRemark::severity))
                .toList();
    }

    private void parts() {
        for (Progress part : Progress.of(filled)) {
            if (part.empty() > 0)
                add(part.section(), part.firstEmpty(), MonitoringProblem.EMPTY, Integer.toString(part.empty()));
            if (part.wrong() > 0)
                add(part.section(), part.firstWrong(), MonitoringProblem.WRONG, Integer.toString(part.wrong()));
        }
    }

    /** 写了字而没有灯：红灯不能这样躲过去。 */
    private void uncompared() {
        for (Reading.Lamp lamp : reading.indicators()) {
            boolean dark = lamp.colour() == Light.Colour.NONE;
            boolean written = !filled.value(lamp.row(), "actual").isBlank();
            boolean number = NumberText.points(filled.value(lamp.row(), "target")) != null;
            if (dark && written && number)
                add(
                        MonitoringForm.INDICATORS,
                        lamp.row() + ".actual",
                        MonitoringProblem.NOT_COMPARABLE,
                        filled.value(lamp.row(), "name"));
        }
    }

    private void causes() {
        Set<String> red = Set.copyOf(reading.redRows());
        for (FilledRow row : filled.rows(MonitoringForm.INDICATORS)) {
            String possibility = filled.value(row.id(), "possibility");
            boolean certain = possibility.equals(MonitoringForm.CERTAIN);
            boolean unsure = !possibility.isBlank() && !certain;
            boolean explained = !filled.value(row.id(), "cause").isBlank()
                    && !filled.value(row.id(), "reason").isBlank();
            boolean isRed = red.contains(row.id());
            if (isRed && certain) warn(row, MonitoringProblem.RED_YET_CERTAIN);
            if (explained || !isRed && !unsure) continue;
            String empty = filled.value(row.id(), "cause").isBlank() ? ".cause" : ".reason";
            add(
                    MonitoringForm.INDICATORS,
                    row.id() + empty,
                    isRed ? MonitoringProblem.RED_WITHOUT_CAUSE : MonitoringProblem.UNSURE_WITHOUT_CAUSE,
                    filled.value(row.id(), "name"));
        }
    }

    private void budget() {
        if (reading.budget().red() && filled.value("fundsReason").isBlank())
            add(MonitoringForm.FUNDS, ".fundsReason", MonitoringProblem.BUDGET_RED_WITHOUT_CAUSE, "");
        Money forecast = MoneyText.parse(filled.value("forecastTotal"), MoneyUnit.YUAN);
        BigDecimal executed = reading.funds().getFirst().executed();
        if (forecast != null && forecast.yuan().compareTo(executed) < 0)
            remarks.add(remark(
                    Severity.WARNING,
                    href(MonitoringForm.FUNDS, ".forecastTotal"),
                    MonitoringProblem.FORECAST_LESS,
                    ""));
    }

    private void warn(FilledRow row, MonitoringProblem problem) {
        remarks.add(remark(
                Severity.WARNING,
                href(MonitoringForm.INDICATORS, row.id() + ".possibility"),
                problem,
                filled.value(row.id(), "name")));
    }

    private void add(String section, String cell, MonitoringProblem problem, String detail) {
        remarks.add(remark(Severity.ERROR, href(section, cell), problem, detail));
    }

    private static FillingRemark remark(Severity severity, String href, MonitoringProblem problem, String detail) {
        return new FillingRemark(severity, href, problem.row().naming(detail));
    }

    private String href(String section, String cell) {
        return "/fillings/" + filled.filling().id() + "/" + section + "#c." + cell;
    }
}
