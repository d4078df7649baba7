package org.zhunsheng.server.demonstration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.account.Cast;
import org.zhunsheng.server.campaign.Purpose;
import org.zhunsheng.server.campaign.Remark;
import org.zhunsheng.server.demonstration.ExampleForms.Which;
import org.zhunsheng.server.disclosure.DisclosurePlans;
import org.zhunsheng.server.evaluation.PointsPlans;
import org.zhunsheng.server.report.ReportPlans;

/** 第二个地区的几年（{@code example-years.csv}）：各个角色照章填报、审核、公开；一个人的同一种事一个事务，走过的不再走。 */
@Component
class ExampleYears {

    private static final List<Role> LEVELS = List.of(Role.UNIT_HEAD, Role.DEPARTMENT_REVIEWER, Role.FINANCE_REVIEWER);
    private static final String COUNTED = "i1";
    private static final String DIVISION = "业务科";
    private static final int REPORTED = 2025;
    private static final String REPORTING = "205001";

    private final String file;
    private final Cast cast;
    private final TransactionTemplate transactions;
    private final ExampleForms forms;
    private final PointsPlans points;
    private final DisclosurePlans disclosures;
    private final ReportPlans reports;
    private final Roster roster = DemonstrationData.roster();
    private final Map<String, ExampleGoals> goals = DemonstrationData.goals();

    /** 各张自评表的编号：处室的人、公开的人看不见填报，由填报人告诉。 */
    private final Map<LivedForm, Long> evaluations = new HashMap<>();

    ExampleYears(
            @Value("${" + Demonstration.YEARS + ":example-years.csv}") String file,
            Cast cast,
            TransactionTemplate transactions,
            ExampleForms forms,
            PointsPlans points,
            DisclosurePlans disclosures,
            ReportPlans reports) {
        this.file = file;
        this.cast = cast;
        this.transactions = transactions;
        this.forms = forms;
        this.points = points;
        this.disclosures = disclosures;
        this.reports = reports;
    }

    /** 各张表走到哪一步写在哪个文件里。 */
    String file() {
        return file;
    }

    /** 先的年份在前：后一年的看得见前一年的。 */
    void load() {
        Map<Integer, List<LivedForm>> years = new LinkedHashMap<>();
        DemonstrationData.years(file)
                .forEach(form -> years.computeIfAbsent(form.year(), year -> new ArrayList<>())
                        .add(form));
        years.values().forEach(year -> {
            goals(year);
            monitoring(where(year, form -> form.fate() == Fate.WATCHED));
            evaluation(where(year, form -> form.fate().isBegun()));
            disclosure(year);
        });
        report();
    }

    private static List<LivedForm> where(List<LivedForm> forms, Predicate<LivedForm> which) {
        return forms.stream().filter(which).toList();
    }

    /** 在各个单位做这件事的人，各做自己的：一个人一个事务。 */
    private void each(Role role, List<LivedForm> forms, Consumer<LivedForm> work) {
        Map<String, List<LivedForm>> shares = new LinkedHashMap<>();
        forms.forEach(form -> roster.find(role, form.unit())
                .ifPresent(login ->
                        shares.computeIfAbsent(login, one -> new ArrayList<>()).add(form)));
        shares.forEach((login, mine) -> cast.as(login).run(() -> {
            transactions.executeWithoutResult(status -> mine.forEach(work));
            return true;
        }));
    }

    private static Which of(LivedForm form, Purpose purpose) {
        return new Which(form.code(), form.year(), purpose);
    }

    private static Which evaluationOf(LivedForm form) {
        return of(form, Purpose.SELF_EVALUATION);
    }

    private ExampleLines lines(LivedForm form) {
        ExampleGoals mine = goals.get(form.number());
        if (mine == null) throw new IllegalStateException("no goals of " + form.number());
        return new ExampleLines(mine, new ExampleOutcome(form, mine));
    }

    private void goals(List<LivedForm> year) {
        each(
                Role.PREPARER,
                year,
                form -> forms.fill(
                        of(form, Purpose.GOALS),
                        lines(form)
                                .goals(roster.find(Role.DIVISION, form.unit()).isEmpty() ? "" : DIVISION),
                        true));
        for (Role level : LEVELS) each(level, year, form -> forms.pass(of(form, Purpose.GOALS), ""));
    }

    private void monitoring(List<LivedForm> watched) {
        Map<String, ExampleMoney> money = DemonstrationData.money();
        each(
                Role.PREPARER,
                watched,
                form -> forms.fill(
                        of(form, Purpose.MONITORING),
                        lines(form).monitoring(Objects.requireNonNull(money.get(form.code()))),
                        true));
        for (Role level : LEVELS.subList(0, 2))
            each(level, watched, form -> forms.pass(of(form, Purpose.MONITORING), ""));
    }

    /** 处室填自己的几行，填报人填别的、提交，三级审核。 */
    private void evaluation(List<LivedForm> begun) {
        each(Role.PREPARER, begun, form -> {
            forms.fill(evaluationOf(form), List.of(), false);
            evaluations.put(form, forms.filling(evaluationOf(form)));
        });
        each(
                Role.DIVISION,
                begun,
                form -> forms.write(filling(form), lines(form).ofDivision()));
        each(Role.PREPARER, begun, form -> {
            forms.write(filling(form), lines(form).evaluation());
            if (form.fate().isSubmitted()) forms.submit(evaluationOf(form));
        });
        for (int level = 0; level < LEVELS.size(); level++) review(begun, level);
    }

    private void review(List<LivedForm> begun, int level) {
        each(LEVELS.get(level), begun, form -> {
            if (level == 1 && form.fate() == Fate.RETURNED) sendBack(form);
            if (level == 2 && form.fate() == Fate.CORRECTED) correct(form);
            if (form.fate().isPassed(level)) forms.pass(evaluationOf(form), "");
        });
    }

    private void sendBack(LivedForm form) {
        Remark remark = new Remark("indicators", COUNTED, "actual", null, "与所附的记录对不上，请核对后重填，并附明细。");
        forms.sendBack(evaluationOf(form), "数量指标的完成值请核对。", remark);
    }

    private void correct(LivedForm form) {
        points.carryOut(filling(form), COUNTED, new BigDecimal("1.5"), "no-evidence", "抽看佐证，有一部分没有记录，按有记录的计。");
    }

    private long filling(LivedForm form) {
        return Objects.requireNonNull(evaluations.get(form), form::code);
    }

    /** 公开的人不是填的人。 */
    private void disclosure(List<LivedForm> year) {
        List<LivedForm> proposed = where(year, form -> form.fate().isProposed());
        List<LivedForm> disclosed = where(year, form -> form.fate().isDisclosed());
        List<LivedForm> withdrawn = where(year, form -> form.fate() == Fate.WITHDRAWN);
        List<LivedForm> withheld = where(year, form -> form.fate() == Fate.WITHHELD);
        each(Role.PREPARER, proposed, form -> disclosures.propose(filling(form)));
        each(Role.PREPARER, withheld, form -> disclosures.withhold(filling(form), "trade-secret", "检测方法含委托单位的商业秘密。"));
        each(Role.PUBLISHER, disclosed, form -> disclosures.act(filling(form), "publish", ""));
        each(Role.PUBLISHER, withdrawn, form -> disclosures.act(filling(form), "withdraw", "宣传活动的场次统计有误，更正后重新公开。"));
        each(Role.PUBLISHER, withheld, form -> disclosures.act(filling(form), "confirm", ""));
    }

    private void report() {
        Caller writer = cast.as(roster.login(Role.UNIT_FINANCE, REPORTING));
        writer.run(() -> {
            long unit = writer.posts().getFirst().organization();
            DemonstrationData.report().forEach((block, text) -> reports.write(unit, REPORTED, block, text));
            return true;
        });
    }
}
