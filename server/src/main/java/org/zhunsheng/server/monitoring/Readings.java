package org.zhunsheng.server.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.Target;
import org.zhunsheng.scoring.BudgetProgressLight;
import org.zhunsheng.scoring.IndicatorProgressLight;
import org.zhunsheng.scoring.Light;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.campaign.Requirements;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.money.ProjectMoney;
import org.zhunsheng.server.money.YearMoney;
import org.zhunsheng.server.monitoring.Reading.Lamp;

/** 算灯：在单位手里的现算，交上来的用提交时按下的。 */
@Component
class Readings {

    private static final int MONTHS = 12;

    private final Requirements requirements;
    private final ProjectMoney money;
    private final ReadingStore store;
    private final Access access;

    Readings(Requirements requirements, ProjectMoney money, ReadingStore store, Access access) {
        this.requirements = requirements;
        this.money = money;
        this.store = store;
        this.access = access;
    }

    @Transactional(readOnly = true)
    Reading of(FilledForm form) {
        if (form.filling().open()) return live(form);
        return store.latest(form.filling().id(), access.scope(Permission.ASSIGNMENT_READ))
                .orElseGet(() -> live(form));
    }

    /** 提交的时候按下；与提交在同一个事务里。 */
    @Transactional
    void settle(FilledForm form) {
        store.add(form.filling(), live(form));
    }

    private Reading live(FilledForm form) {
        Filling filling = form.filling();
        LocalDate cutOff = requirements.cutOff(filling.assignmentId());
        YearMoney spent = money.until(filling.projectId(), filling.year(), cutOff);
        List<Spent> funds = List.of(
                Spent.of("total", spent.total()), Spent.of("grant", spent.grant()), Spent.of("other", spent.other()));
        int month = month(cutOff, filling.year());
        LightBounds bounds = LightBounds.of(filling.scheme());
        Lamp budget = budget(funds.getFirst(), month, bounds);
        List<Lamp> indicators = indicators(form, month, bounds);
        Light.Colour overall = Light.overall(Stream.concat(Stream.of(budget), indicators.stream())
                .map(Lamp::colour)
                .toList());
        return new Reading(cutOff, month, funds, budget, indicators, overall, bounds.basis());
    }

    /** 年度之内的第几个月；截止日在年度之后的按全年。 */
    private static int month(LocalDate cutOff, int year) {
        return cutOff.getYear() > year ? MONTHS : cutOff.getYear() < year ? 1 : cutOff.getMonthValue();
    }

    private static Lamp budget(Spent total, int month, LightBounds bounds) {
        Light light = new BudgetProgressLight(bounds.bands()).light(total.adjusted(), total.executed(), month);
        return new Lamp("", "", light.colour(), "light-budget-progress", light.arithmetic());
    }

    private static List<Lamp> indicators(FilledForm form, int month, LightBounds bounds) {
        Form read = MonitoringDocument.indicators(form);
        IndicatorProgressLight rule = new IndicatorProgressLight(bounds.bands());
        List<FilledRow> rows = form.rows(MonitoringForm.INDICATORS);
        List<Lamp> lamps = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Light light = light(rule, read.indicators().get(i), month);
            String row = rows.get(i).id();
            lamps.add(new Lamp(
                    row, form.value(row, "name"), light.colour(), "light-indicator-progress", light.arithmetic()));
        }
        return lamps;
    }

    private static Light light(IndicatorProgressLight rule, Indicator indicator, int month) {
        Target target = indicator.target().value();
        Actual actual = indicator.actual().value();
        if (target == null) return new Light(Light.Colour.NONE, "指标值读不懂");
        if (actual == null) return new Light(Light.Colour.NONE, "还没有填实绩");
        return rule.light(target, actual, month);
    }
}
