package org.zhunsheng.server.evaluation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.check.DocumentDates;
import org.zhunsheng.check.Ledger;
import org.zhunsheng.check.OrganizationNames;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.indicator.Indicators;
import org.zhunsheng.server.money.YearMoney;
import org.zhunsheng.server.organization.ForeignOrganizations;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.text.Money;

/** 核查一张自评表要的、表以外的材料，一样一样地取；句数与数据多少无关。 */
@Component
class Materials {

    private final Fillings fillings;
    private final ScoreStore scores;
    private final EarlierForms others;
    private final Indicators indicators;
    private final ForeignOrganizations organizations;
    private final Access access;

    Materials(
            Fillings fillings,
            ScoreStore scores,
            EarlierForms others,
            Indicators indicators,
            ForeignOrganizations organizations,
            Access access) {
        this.fillings = fillings;
        this.scores = scores;
        this.others = others;
        this.indicators = indicators;
        this.organizations = organizations;
        this.access = access;
    }

    /** 上一年的自评表：系统里提交过的，没有的用历史自评表；隔了一年的不算。 */
    @Transactional(readOnly = true)
    @Nullable
    Form lastYear(long project, int year) {
        return fillings.earlier(EvaluationForm.NAME, project, year)
                .filter(then -> then.filling().year() == year - 1)
                .flatMap(this::printed)
                .or(() -> others.before(project, year)
                        .filter(then -> then.year() == year - 1)
                        .map(EarlierForms.EarlierForm::form))
                .orElse(null);
    }

    private Optional<Form> printed(FilledForm then) {
        return scores.until(then.filling().id(), then.lastNumber(), access.scope(Permission.ASSIGNMENT_READ))
                .map(settled -> new Scoring(then, settled.given()).printed(settled.scores()));
    }

    /** 表上的指标名称里，指标库有的；指标库是空的为 null。 */
    @Nullable
    Set<String> knownIndicators(Project project, Form form) {
        Set<String> names = form.indicators().stream()
                .map(row -> row.name().asWritten().strip())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return indicators.known(project.place(), project.kind(), names);
    }

    /** 文字里出现的、别的机构的名称。 */
    Set<String> foreign(Project project, Form form) {
        return organizations.among(OrganizationNames.in(form), project.place());
    }

    /** 上一次说要做的措施，答了已完成的。 */
    static List<String> done(FilledForm form) {
        return form.rows(EvaluationForm.FOLLOW_UP).stream()
                .filter(row -> form.value(row.id(), "state").equals(EvaluationForm.DONE))
                .map(row -> form.value(row.id(), "promised"))
                .toList();
    }

    /** 系统里批下的日子；年度过了才批的是补录，不是文件的日期，当作不知道。都不知道的为 null。 */
    static @Nullable DocumentDates dates(
            @Nullable OffsetDateTime approved, @Nullable OffsetDateTime monitored, int year) {
        LocalDate first = within(approved, year);
        LocalDate second = within(monitored, year);
        return first == null && second == null ? null : new DocumentDates(first, second, null, null, null);
    }

    private static @Nullable LocalDate within(@Nullable OffsetDateTime at, int year) {
        if (at == null) return null;
        LocalDate day = at.atZoneSameInstant(ZoneId.systemDefault()).toLocalDate();
        return day.getYear() > year ? null : day;
    }

    /** 各种资金；没有预算、没有支付的记录的，那一样为 null。 */
    static Ledger ledger(YearMoney money, List<Ledger.CountedFigure> figures) {
        boolean paid = money.total().executed().signum() != 0;
        Map<FundKind, Ledger.FundLine> lines = new EnumMap<>(FundKind.class);
        Map.of(
                        FundKind.TOTAL, money.total(),
                        FundKind.CURRENT_YEAR_GRANT, money.currentGrant(),
                        FundKind.CARRY_OVER, money.carryOver(),
                        FundKind.OTHER, money.other())
                .forEach((kind, line) -> lines.put(kind, line(line, money.budgeted(), paid)));
        return new Ledger(lines, figures);
    }

    private static Ledger.FundLine line(YearMoney.Line line, boolean budgeted, boolean paid) {
        return new Ledger.FundLine(
                budgeted ? new Money(line.initial()) : null,
                new Money(line.adjusted().subtract(line.initial())),
                paid ? new Money(line.executed()) : null);
    }
}
