package org.zhunsheng.server.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 单位的自评报告：看，改其中的一段。够不到整个单位的看不见：不会有人看到一份缺了几个项目的报告。 */
@Component
class Reports {

    /** 一份报告至多汇多少张自评表；再多的说清楚，请下级单位各出一份。 */
    static final int MOST = 2000;

    /** 目标、扣分的指标、问题与措施至多逐项列示多少个项目；各个数与各项目一览包括全部。 */
    static final int DETAILED = 300;

    private static final int LONGEST = 20_000;
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private final ReportStore store;
    private final ReportForms forms;
    private final Organizations organizations;
    private final Access access;
    private final Audit audit;

    Reports(ReportStore store, ReportForms forms, Organizations organizations, Access access, Audit audit) {
        this.store = store;
        this.forms = forms;
        this.organizations = organizations;
        this.access = access;
        this.audit = audit;
    }

    /** 整个单位都在范围之内的。 */
    @Transactional(readOnly = true)
    Organization unit(long id) {
        Organization found = organizations.find(id);
        if (!seen().contains(found.place())) throw new Refused(ServiceProblem.NOT_FOUND);
        return found;
    }

    boolean writable(Organization unit) {
        return access.scope(Permission.ASSIGNMENT_FILE).contains(unit.place());
    }

    @Transactional(readOnly = true)
    List<ReportStore.Year> years(long organization) {
        return store.years(unit(organization).place(), seen());
    }

    @Transactional(readOnly = true)
    Draft draft(long organization, int year) {
        Organization unit = unit(organization);
        ReportYear data = forms.of(unit, checked(year), true);
        return new Draft(data, Figures.of(data), texts(organization, year));
    }

    private Map<String, ReportStore.Text> texts(long organization, int year) {
        return store.texts(organization, year, seen()).stream()
                .collect(Collectors.toMap(ReportStore.Text::block, one -> one));
    }

    /** 变了一点就不同。 */
    @Transactional(readOnly = true)
    String stamp(long organization, int year) {
        String written = texts(organization, year).values().stream()
                .map(one -> one.block() + one.version())
                .sorted()
                .collect(Collectors.joining(" "));
        return forms.of(unit(organization), checked(year), false).stamp() + " " + written;
    }

    private static int checked(int year) {
        if (year < FIRST || year > LAST) throw new Refused(ServiceProblem.NOT_FOUND);
        return year;
    }

    static Item.Text item(String block) {
        return ReportTemplate.usual().text(block).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    List<ReportStore.Text> history(long organization, int year, String block) {
        unit(organization);
        return store.history(organization, year, item(block).id(), seen());
    }

    /** 改一段；{@code version} 是所见的版本，没有写过的为 0。别人先改了的、写了不该写的，拒绝。 */
    @Transactional
    void save(long organization, int year, String block, int version, String text) {
        Item.Text item = item(block);
        Organization unit = unit(organization);
        access.require(Permission.ASSIGNMENT_FILE, unit.place());
        Draft draft = draft(organization, year);
        String wanted = text.strip().replace("\r\n", "\n");
        Optional<String> wrong = wanted.length() > LONGEST
                ? Optional.of(wanted.substring(0, 20) + "……")
                : References.wrong(wanted, draft.figures());
        wrong.ifPresent(found -> {
            throw new Refused(() -> ReportProblem.TEXT.row().naming(found));
        });
        long account = Caller.current().id();
        Scope file = access.scope(Permission.ASSIGNMENT_FILE);
        if (!store.add(organization, year, item.id(), version, wanted, account, file))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        audit.done(
                Act.REPORT_CHANGE,
                unit.place(),
                "report:" + organization + "/" + year,
                Map.of("block", item.id(), "year", year, "version", version + 1, "text", wanted));
    }

    private Scope seen() {
        return access.scope(Permission.ASSIGNMENT_READ);
    }
}
