package org.zhunsheng.server.monitoring;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.zhunsheng.form.Form;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.FillingDocument;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.filling.FormHeads;
import org.zhunsheng.server.goal.Baselines;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 一张监控表：填的，加上钱与灯，挑毛病、印出来；页面上另有灯、各版的意见、整改通知。 */
@Component
class Monitorings implements FillingDocument {

    private final Fillings fillings;
    private final FormHeads heads;
    private final Readings readings;
    private final ReadingStore store;
    private final Baselines baselines;
    private final Notices notices;
    private final Access access;

    Monitorings(
            Fillings fillings,
            FormHeads heads,
            Readings readings,
            ReadingStore store,
            Baselines baselines,
            Notices notices,
            Access access) {
        this.fillings = fillings;
        this.heads = heads;
        this.readings = readings;
        this.store = store;
        this.baselines = baselines;
        this.notices = notices;
        this.access = access;
    }

    @Override
    public String kind() {
        return MonitoringForm.NAME;
    }

    @Transactional(readOnly = true)
    public List<FillingRemark> remarks(long filling) {
        return remarks(form(filling));
    }

    @Override
    @Transactional(readOnly = true)
    public List<FillingRemark> remarks(FilledForm form) {
        return MonitoringLint.of(form, readings.of(form), baselines.remarks(form));
    }

    @Override
    @Transactional(readOnly = true)
    public Form printed(long filling) {
        FilledForm form = form(filling);
        return MonitoringDocument.of(form, heads.of(form.filling()), readings.of(form));
    }

    @Transactional(readOnly = true)
    Reading reading(long filling) {
        return readings.of(form(filling));
    }

    /** 别的种类的表，当作没有。 */
    private FilledForm form(long filling) {
        FilledForm form = fillings.read(filling);
        if (!form.kind().name().equals(MonitoringForm.NAME)) throw new Refused(ServiceProblem.NOT_FOUND);
        return form;
    }

    @Override
    @Transactional(readOnly = true)
    public String panel(long filling, boolean whole, Model page) {
        FilledForm form = form(filling);
        Filling it = form.filling();
        page.addAttribute("reading", readings.of(form));
        page.addAttribute("overview", whole);
        page.addAttribute("fillingId", filling);
        page.addAttribute("projectId", it.projectId());
        page.addAttribute("year", Integer.toString(it.year()));
        if (!whole) return "monitoring-panel";
        boolean mayFile = it.open() && access.scope(Permission.ASSIGNMENT_FILE).contains(it.place());
        page.addAttribute("carried", mayFile ? baselines.standing(form).name() : "");
        page.addAttribute("reviewed", store.versions(it, access.scope(Permission.ASSIGNMENT_READ)));
        page.addAttribute("notices", notices.list(filling));
        page.addAttribute("mayIssue", notices.mayIssue(it));
        return "monitoring-panel";
    }
}
