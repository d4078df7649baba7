package org.zhunsheng.server.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FillingDocument;
import org.zhunsheng.server.filling.Versions;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;

/** 一个单位一年的自评表：终审通过的读出冻结的那一版，没有通过的只列名字。 */
@Component
class ReportForms {

    private final ReportStore store;
    private final Versions versions;
    private final FillingDocument document;
    private final Organizations organizations;
    private final Access access;
    private final Clock clock;

    ReportForms(
            ReportStore store,
            Versions versions,
            List<FillingDocument> documents,
            Organizations organizations,
            Access access,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.document = documents.stream()
                .filter(one -> one.kind().equals("self-evaluation"))
                .findFirst()
                .orElseThrow();
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
    }

    /** @param whole 表也读出来；只要知道变了没有的，不读 */
    @Transactional(readOnly = true)
    ReportYear of(Organization unit, int year, boolean whole) {
        List<ReportStore.Line> lines = store.lines(unit.place(), year, access.scope(Permission.ASSIGNMENT_READ));
        if (lines.size() > Reports.MOST) throw new Refused(ReportProblem.TOO_MANY);
        List<AcceptedForm> accepted = new ArrayList<>();
        List<AcceptedForm> wholes = new ArrayList<>();
        List<ReportYear.Waiting> waiting = new ArrayList<>();
        for (ReportStore.Line line : lines) {
            Long filling = line.filling();
            Long number = line.number();
            if (filling == null || number == null) waiting.add(waiting(line));
            else if (whole && line.whole()) wholes.add(accepted(line, filling, number));
            else if (whole) {
                AcceptedForm one = accepted(line, filling, number);
                accepted.add(accepted.size() < Reports.DETAILED ? one : one.summary());
            }
        }
        String name =
                organizations.nameOn(unit.id(), LocalDate.of(year, 12, 31)).orElse(unit.name());
        String stamp = unit.id() + "/" + year + stamp(lines) + name;
        return new ReportYear(unit.id(), name, year, accepted, wholes, waiting, asOf(lines), stamp);
    }

    private static ReportYear.Waiting waiting(ReportStore.Line line) {
        return new ReportYear.Waiting(line.assignment(), line.code(), line.project(), line.whole(), line.state());
    }

    private static String stamp(List<ReportStore.Line> lines) {
        StringBuilder stamp = new StringBuilder();
        for (ReportStore.Line line : lines)
            stamp.append(' ').append(line.assignment()).append(line.state()).append(line.number());
        return stamp.toString();
    }

    /** 最后一张通过的日子；一张也没有通过的，是今天。 */
    private LocalDate asOf(List<ReportStore.Line> lines) {
        LocalDate last = null;
        for (ReportStore.Line line : lines) {
            LocalDate approved = line.approved();
            if (approved != null && (last == null || approved.isAfter(last))) last = approved;
        }
        return last == null ? LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()) : last;
    }

    /** 名称用冻结在表上的，整张表说的都是那一年的。 */
    private AcceptedForm accepted(ReportStore.Line line, long filling, long number) {
        FilledForm version = versions.read(filling, number);
        Form form = document.printed(version);
        BigDecimal initial =
                document.money(version).map(money -> money.total().initial()).orElse(null);
        String printed = form.text(FormField.PROJECT).asWritten().strip();
        return AcceptedForm.of(filling, line.code(), printed.isEmpty() ? line.project() : printed, form, initial);
    }
}
