package org.zhunsheng.server.report;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 照计划写报告里由人来写的一段；写过的不再写。 */
@Component
public class ReportPlans {

    private final Reports reports;

    ReportPlans(Reports reports) {
        this.reports = reports;
    }

    @Transactional
    public void write(long organization, int year, String block, String text) {
        if (reports.history(organization, year, block).isEmpty()) reports.save(organization, year, block, 0, text);
    }
}
