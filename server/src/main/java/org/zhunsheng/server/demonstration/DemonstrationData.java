package org.zhunsheng.server.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.account.Cast;
import org.zhunsheng.server.campaign.Purpose;

/** 演示的数据：机构、项目、预算、支付都是 CSV，与人从页面上导入的一样；还有角色与任务。 */
final class DemonstrationData {

    private static final String UNIT_FINANCE = "demo-01";
    private static final String CAMPAIGN_MANAGER = "demo-12";
    private static final String ACCOUNTING = "demo-22";
    private static final String PROJECTS = "projects";
    private static final String BUDGETS = "budget-entries";
    private static final String PAYMENTS = "payments";
    private static final List<String> FILES = List.of(
            "organizations.csv",
            "members.csv",
            "projects.csv",
            "budgets.csv",
            "payments.csv",
            "example-projects.csv",
            "campaigns.csv",
            "indicators.csv",
            "example-forms.csv",
            "example-goals.csv",
            "example-report.csv",
            "registers.csv",
            "published-form-2019.pdf");

    private DemonstrationData() {}

    static byte[] organizations() {
        return read("organizations.csv");
    }

    /** 按次序导入的：有真实来历的那个办事处，第二个地区。 */
    static List<Import> imports(LocalDate today, String years) {
        List<ExampleProject> examples = examples();
        List<ExampleMoney> money = ExampleMoney.all(examples, years(years));
        return List.of(
                new Import(UNIT_FINANCE, PROJECTS, "projects.csv", read("projects.csv")),
                new Import(UNIT_FINANCE, BUDGETS, "budgets.csv", read("budgets.csv")),
                new Import(UNIT_FINANCE, PAYMENTS, "payments.csv", read("payments.csv")),
                new Import(CAMPAIGN_MANAGER, "indicators", "indicators.csv", read("indicators.csv")),
                example(CAMPAIGN_MANAGER, PROJECTS, ExampleProjects.csv(examples)),
                example(ACCOUNTING, BUDGETS, ExampleLedgers.budgets(money, today)),
                example(ACCOUNTING, PAYMENTS, ExampleLedgers.payments(money, today)));
    }

    private static List<ExampleProject> examples() {
        return ExampleProject.all(rows("organizations.csv"), rows("example-projects.csv"));
    }

    /** 第二个地区今年各个项目的钱，依项目编码。 */
    static Map<String, ExampleMoney> money() {
        return ExampleMoney.all(examples(), List.of()).stream()
                .collect(Collectors.toMap(money -> money.project().code(), money -> money));
    }

    /** 一个单位的报告里由人来写的几段。 */
    static Map<String, String> report() {
        return rows("example-report.csv").stream().collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    private static Import example(String login, String kind, String csv) {
        return new Import(login, kind, "example-" + kind + ".csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** 一行一个任务，第一格是谁下达。 */
    static List<String[]> campaigns() {
        return rows("campaigns.csv");
    }

    /** 一个项目的一张表填的：部分、行、各栏。 */
    static List<ExampleLines.Line> form(String project, Purpose purpose) {
        return rows("example-forms.csv").stream()
                .filter(line -> line[0].equals(project) && line[1].equals(purpose.code()))
                .map(ExampleForms::line)
                .toList();
    }

    /** 第二个地区往年与今年的各张表走到哪一步。 */
    static List<LivedForm> years(String file) {
        return LivedForm.all(lines(file));
    }

    /** 第二个地区各个项目的目标与指标。 */
    static Map<String, ExampleGoals> goals() {
        return ExampleGoals.all(rows("example-goals.csv"));
    }

    /** 谁在哪个机构担任什么。 */
    static Roster roster() {
        return Roster.of(members(), rows("organizations.csv"));
    }

    /** 一行一个台账：编号，由谁走哪几步。 */
    static List<String[]> registers() {
        return rows("registers.csv");
    }

    /** 一个台账的记录，与人导入的一样。 */
    static byte[] entries(String register) {
        return read("registers/" + register + ".csv");
    }

    /** 公开过的一张自评表，原件。 */
    static byte[] publishedForm() {
        return read("published-form-2019.pdf");
    }

    /** 这一份演示数据的指纹：换了数据的，下次启动再装。 */
    static String fingerprint(String years) {
        CRC32 sum = new CRC32();
        sum.update(read(years));
        FILES.forEach(name -> sum.update(read(name)));
        registers().forEach(line -> sum.update(entries(line[0])));
        return Long.toHexString(sum.getValue());
    }

    static List<Cast.Member> members() {
        return rows("members.csv").stream().map(DemonstrationData::member).toList();
    }

    /** 一行的各栏，写作“栏=值|栏=值”，依写的次序。 */
    static Map<String, String> cells(String written) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String cell : written.split("\\|")) {
            String[] pair = cell.split("=", 2);
            cells.put(pair[0], pair[1]);
        }
        return cells;
    }

    private static List<String[]> rows(String name) {
        return lines(name).stream().skip(1).toList();
    }

    private static List<String[]> lines(String name) {
        return new String(read(name), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static Cast.Member member(String[] cells) {
        return new Cast.Member(cells[0], cells[1], cells[2], Role.of(cells[3]).orElseThrow());
    }

    private static byte[] read(String name) {
        try (InputStream in = DemonstrationData.class.getResourceAsStream("/demonstration/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
