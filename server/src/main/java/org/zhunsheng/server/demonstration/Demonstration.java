package org.zhunsheng.server.demonstration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.account.Cast;
import org.zhunsheng.server.account.FirstStart;
import org.zhunsheng.server.campaign.CampaignPlans;
import org.zhunsheng.server.campaign.Purpose;
import org.zhunsheng.server.database.DatabaseProblem;
import org.zhunsheng.server.demonstration.ExampleForms.Which;
import org.zhunsheng.server.history.HistoryPlans;
import org.zhunsheng.server.indicator.IndicatorChanges;
import org.zhunsheng.server.intake.Intakes;
import org.zhunsheng.server.organization.Imports;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.server.worker.Sheets;
import org.zhunsheng.text.Language;

/**
 * {@code serve --demo}：自己的文件夹，演示的机构与角色，每一页都有记号，每个角色一个一次性的登录链接。半途断了的，下次启动接着装。
 */
@Component
public class Demonstration {

    /** 没有另外指定时，演示的数据放在这个文件夹。 */
    public static final String FOLDER = "data-demonstration";

    /** 打开演示的设置。 */
    public static final String PROPERTY = "zhunsheng.demonstration";

    /** 第二个地区的几年在哪个文件里。 */
    public static final String YEARS = "zhunsheng.demonstration.years";

    private static final long EVERYTHING = 1;
    private static final String PREPARER = "demo-16";
    private static final String UNIT_HEAD = "demo-17";
    private static final String DEPARTMENT_REVIEWER = "demo-14";
    private static final List<String> REVIEWERS = List.of(UNIT_HEAD, DEPARTMENT_REVIEWER, "demo-13");
    private static final String LIAISON = "310001-2019-01";
    private static final String LIAISON_PREPARER = "demo-02";
    private static final int PUBLISHED = 2019;
    private static final String PUBLISHED_NAME = "2019 年度财政项目绩效自评价.pdf";
    private static final List<String> LIAISON_REVIEWERS = List.of("demo-06", "demo-07");
    private static final String REPORTED = "205001-P01";
    private static final String BEGUN = "205001-P03";
    private static final String REVIEWER = "demo-13";
    private static final String PUT_OFF = "205001-P04";

    private final boolean wanted;
    private final Cast cast;
    private final Imports imports;
    private final Intakes intakes;
    private final CampaignPlans campaigns;
    private final IndicatorChanges indicators;
    private final Sheets sheets;
    private final ExampleForms forms;
    private final ExampleRegisters registers;
    private final HistoryPlans history;
    private final ExampleYears years;

    Demonstration(
            Environment environment,
            Cast cast,
            Imports imports,
            Intakes intakes,
            CampaignPlans campaigns,
            IndicatorChanges indicators,
            Sheets sheets,
            ExampleForms forms,
            ExampleRegisters registers,
            HistoryPlans history,
            ExampleYears years) {
        this.wanted = environment.getProperty(PROPERTY, Boolean.class, false);
        this.cast = cast;
        this.imports = imports;
        this.intakes = intakes;
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.sheets = sheets;
        this.forms = forms;
        this.registers = registers;
        this.history = history;
        this.years = years;
        if (wanted) begin(Path.of(environment.getProperty("zhunsheng.database.folder", "data")));
    }

    private void begin(Path folder) {
        if (!cast.mark()) throw new DatabaseProblem("""
                这个数据库里有真的数据，不能当演示用。请去掉 --demo，或用 ZHUNSHENG_DATABASE_FOLDER 指定另一个文件夹。
                This database holds real data; start without --demo, or name another folder.""");
        Mark.put(folder);
        if (isOutgrown()) throw new DatabaseProblem("""
                这个演示是以前的版本装的，角色不全，补不上了。请用 ./zhunsheng demonstration remove 删掉它，再启动一次。
                An earlier version made this demonstration and its cast cannot be completed; remove it (./zhunsheng demonstration remove) and start again.""");
    }

    /** 角色还不全，而三类管理员配齐之后安装人已经退了。 */
    private boolean isOutgrown() {
        return !cast.isWhole(DemonstrationData.members())
                && cast.as(FirstStart.LOGIN).posts().isEmpty();
    }

    /** 要不要演示。 */
    public boolean wanted() {
        return wanted;
    }

    /**
     * 一个角色的登录链接。
     *
     * @param label 是谁
     * @param path 接在地址后面的部分
     */
    public record Link(String label, String path) {}

    /** 机构与角色，还没有的就建；答各个角色的登录链接。 */
    public List<Link> prepare() {
        List<Cast.Member> members = DemonstrationData.members();
        if (!cast.isWhole(members)) cast.as(FirstStart.LOGIN).run(() -> appoint(members));
        return cast.links(members).stream()
                .map(link ->
                        new Link(link.name() + "（" + link.organization() + "）", "sign-in/link?token=" + link.token()))
                .toList();
    }

    private boolean appoint(List<Cast.Member> members) {
        byte[] file = DemonstrationData.organizations();
        try (Stream<SheetRow> rows = rows(file)) {
            imports.load(EVERYTHING, "organizations.csv", rows);
        }
        members.forEach(cast::add);
        return true;
    }

    private Stream<SheetRow> rows(byte[] file) {
        return sheets.read(new ByteArrayResource(file), file.length, Language.ZH);
    }

    /** 项目、预算、支付、任务，装完过的不再装；半途断了的，从头再装一遍，已有的不变。 */
    public void load() {
        cast.load(DemonstrationData.fingerprint(years.file()), () -> {
            LocalDate today = LocalDate.now();
            DemonstrationData.imports(today, years.file()).forEach(this::load);
            cast.as(REVIEWER).run(indicators::passWaiting);
            DemonstrationData.campaigns().forEach(cells -> issue(cells, today));
            askWithdrawal();
            fill(today);
            registers.load();
            publish();
            years.load();
        });
    }

    /** 联络处 2019 年公开过的那张自评表，收为历史自评表，毛病都在：与系统里填的并排。 */
    private void publish() {
        as(LIAISON_PREPARER, () -> {
            long project = campaigns
                    .assignment(LIAISON, PUBLISHED, Purpose.SELF_EVALUATION)
                    .orElseThrow()
                    .projectId();
            return history.carryOut(project, PUBLISHED, PUBLISHED_NAME, DemonstrationData.publishedForm());
        });
    }

    private void load(Import one) {
        Caller member = cast.as(one.login());
        member.run(() -> {
            try (Stream<SheetRow> rows = rows(one.file())) {
                return intakes.load(one.kind(), organization(member), one.name(), rows);
            }
        });
    }

    private void issue(String[] cells, LocalDate today) {
        Caller manager = cast.as(cells[0]);
        manager.run(() -> {
            campaigns.carryOut(organization(manager), PlannedCampaigns.plan(cells, today));
            return true;
        });
    }

    /** 任务管理的工作清单里有一件。 */
    private void askWithdrawal() {
        cast.as(PREPARER).run(() -> {
            campaigns.askWithdrawal(PUT_OFF, ExampleProject.YEAR, Purpose.GOALS, "工程推迟到下一年，今年不安排。");
            return true;
        });
    }

    /** 联络处 2019 年的目标批复了，自评可以开始；另一个地区两个项目的目标批复了，一个等着审核；一个项目的监控交上来了，有红灯，主管部门下达了整改通知，一个在填。 */
    private void fill(LocalDate today) {
        goals(new Which(LIAISON, PUBLISHED, Purpose.GOALS), LIAISON_PREPARER, LIAISON_REVIEWERS);
        goals(which("205001-P01", Purpose.GOALS), PREPARER, REVIEWERS);
        goals(which("205001-P03", Purpose.GOALS), PREPARER, REVIEWERS);
        goals(which("205001-P02", Purpose.GOALS), PREPARER, List.of());
        Which reported = which(REPORTED, Purpose.MONITORING);
        Which begun = which(BEGUN, Purpose.MONITORING);
        as(PREPARER, () -> forms.fill(reported, lines(reported), true));
        as(UNIT_HEAD, () -> forms.pass(reported, "巡检进度偏慢，请物业公司尽快补足人员。"));
        as(DEPARTMENT_REVIEWER, () -> forms.notify(reported, "请补足巡检人员，年底前达到全年 48 次。", today));
        as(PREPARER, () -> forms.fill(begun, lines(begun), false));
    }

    private static Which which(String project, Purpose purpose) {
        return new Which(project, ExampleProject.YEAR, purpose);
    }

    private static List<ExampleLines.Line> lines(Which which) {
        return DemonstrationData.form(which.project(), which.purpose());
    }

    /** 填好、提交，由这几级批下；没有的就等着审核。 */
    private void goals(Which which, String preparer, List<String> reviewers) {
        as(preparer, () -> forms.fill(which, lines(which), true));
        for (String reviewer : reviewers) as(reviewer, () -> forms.pass(which, ""));
    }

    private void as(String login, Supplier<Boolean> work) {
        cast.as(login).run(work);
    }

    private static long organization(Caller member) {
        return member.posts().getFirst().organization();
    }
}
