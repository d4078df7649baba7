package org.zhunsheng.server.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
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
        Scope scope = access.scope(Permission.ASSIGNMENT_READ);
        List<AcceptedForm> accepted = new ArrayList<>();
        List<AcceptedForm> wholes = new ArrayList<>();
        List<ReportYear.Waiting> waiting = new ArrayList<>();
        LocalDate asOf = LocalDate.MIN;
        StringBuilder stamp = new StringBuilder().append(unit.id()).append('/').append(year);
        List<ReportStore.Line> lines = store.lines(unit.place(), year, scope);
        if (lines.size() > Reports.MOST) throw new Refused(ReportProblem.TOO_MANY);
        for (ReportStore.Line line : lines) {
            stamp.append(' ').append(line.assignment()).append(line.state()).append(line.number());
            Long filling = line.filling();
            Long number = line.number();
            if (filling == null || number == null) {
                waiting.add(new ReportYear.Waiting(
                        line.assignment(), line.code(), line.project(), line.whole(), line.state()));
                continue;
            }
            LocalDate approved = Objects.requireNonNull(line.approved());
            if (approved.isAfter(asOf)) asOf = approved;
            if (!whole) continue;
            AcceptedForm one = accepted(line, filling, number);
            if (line.whole()) wholes.add(one);
            else accepted.add(accepted.size() < Reports.DETAILED ? one : one.summary());
        }
        String name =
                organizations.nameOn(unit.id(), LocalDate.of(year, 12, 31)).orElse(unit.name());
        return new ReportYear(
                unit.id(),
                name,
                year,
                accepted,
                wholes,
                waiting,
                dayOf(asOf),
                stamp.append(name).toString());
    }

    /** 一张也没有通过的，是今天。 */
    private LocalDate dayOf(LocalDate last) {
        return last.equals(LocalDate.MIN) ? LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()) : last;
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
