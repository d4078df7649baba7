package org.zhunsheng.server.monitoring;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.form.Form;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.filling.FormHead;

/** 一个项目一年最近一次批下的监控，与自评表对照用；钱是监控截止那一天的。 */
@Component
public class YearMonitorings {

    private final Fillings fillings;
    private final Readings readings;

    YearMonitorings(Fillings fillings, Readings readings) {
        this.fillings = fillings;
        this.readings = readings;
    }

    /** 印出的监控表，与批下的时间。 */
    public record YearMonitoring(Form form, OffsetDateTime at) {}

    /** 没有批下的、看不见的为空。 */
    @Transactional(readOnly = true)
    public Optional<YearMonitoring> of(long project, int year, FormHead head) {
        return fillings.approvals(MonitoringForm.NAME, project, year).stream()
                .findFirst()
                .map(one ->
                        new YearMonitoring(MonitoringDocument.of(one.form(), head, readings.of(one.form())), one.at()));
    }
}
