package org.zhunsheng.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.goal.Baselines;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 公开的试验场：一个单位填好、终审通过了的自评表，一个填报的人，一个公开的人。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class DisclosureGround {

    static final String PHONE = "13812345678";

    /** 不予公开的说明。 */
    static final String WHY = "水闸的位置与启闭方案，照省水文〔2026〕7号不予公开";

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    CellWriting writing;

    @Autowired
    Fillings fillings;

    @Autowired
    Baselines baselines;

    @Autowired
    Disclosures disclosures;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    Region region;
    long clerk;
    long publisher;
    String name;
    long project;
    long assignment;
    long filling;

    @BeforeEach
    void aUnit() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
        publisher = region.account(Role.PUBLISHER, region.department);
        name = "河道保洁" + UUID.randomUUID().toString().substring(0, 8);
        project = region.world.project(region.unit, name);
    }

    /** 2026 年的，里面有一个手机号（要隐去）、一句“内部资料”（误报）。 */
    void approved() {
        approved(2026, "1. 汛期停工两周，联系人" + PHONE + "。", "1. 整理内部资料移交档案室。");
    }

    void approved(int year, String problems, String measures) {
        ProjectYear planned = new ProjectYear(region, project, year)
                .goals("全年保洁河道，沿河居民满意", List.<String[]>of(new String[] {
                    "i1", "产出指标", "数量指标", "保洁河道里程", "≥", "120", "公里", "90", "按月报累计"
                }))
                .budget("initial", "fiscal", "500000.00")
                .pay(year + "-06-30", "V" + year, "450000.00");
        assignment = planned.issued("self-evaluation", "mof-2020", "{unit-head,department-reviewer}");
        filling = planned.fillingOf(assignment);
        asClerk(() -> baselines.carryIfThere(fillings.findToWrite(filling)));
        put("clause1", "attained", "全年保洁河道，沿河居民满意。");
        put("p1", "@", "problems 1", "problem", problems, "measure", measures);
        put("i1", "actual", "120", "proof", "河道保洁月报");
        new FillingWorld(region.world).state(assignment, "approved");
    }

    void put(String row, String... cells) {
        List<Change> changes = new ArrayList<>();
        FilledForm form = asClerk(() -> fillings.read(filling));
        for (int i = 0; i < cells.length; i += 2)
            changes.add(new Change(
                    row,
                    cells[i],
                    cells[i + 1],
                    form.number(row, cells[i]),
                    UUID.randomUUID().toString()));
        asClerk(() -> writing.save(filling, changes, Cause.TYPED, Language.ZH));
    }

    <T> T asClerk(Supplier<T> work) {
        return region.as(clerk, Role.PREPARER, region.unit, work);
    }

    <T> T asPublisher(Supplier<T> work) {
        return region.as(publisher, Role.PUBLISHER, region.department, work);
    }

    /** 手机号隐去，别的保留。 */
    List<Choice> choices() {
        return asClerk(() -> disclosures.gate(disclosures.frozen(filling).json())).found().stream()
                .map(one -> one.kind() == SensitiveKind.MOBILE
                        ? new Choice(one.key(), true, "")
                        : new Choice(one.key(), false, "说的是档案整理，不是标记"))
                .toList();
    }

    Disclosure proposed() {
        return asClerk(() -> disclosures.propose(filling, choices()));
    }

    Disclosure published() {
        Disclosure it = proposed();
        return asPublisher(() -> disclosures.move(it.id(), it.version(), DisclosureDeed.PUBLISH, ""));
    }

    Disclosure withholding() {
        return asClerk(() -> disclosures.withhold(filling, "security", WHY));
    }

    Disclosure withheld() {
        Disclosure it = withholding();
        return asPublisher(() -> disclosures.move(it.id(), it.version(), DisclosureDeed.CONFIRM, ""));
    }

    Disclosure withdrawn(Disclosure it, String reason) {
        return asPublisher(() -> disclosures.move(it.id(), it.version(), DisclosureDeed.WITHDRAW, reason));
    }

    Visitor visitor(long account) {
        Visitor visitor = new Visitor(port).with(region.world.session(account));
        visitor.get("/my-account");
        return visitor;
    }

    String refused(Executable work) {
        return Objects.toString(assertThrows(Refused.class, work).getMessage());
    }

    HttpResponse<String> anyone(String path) {
        return new Visitor(port).get(path);
    }

    static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** 没有登录的人，经数据库那道墙看得见几行。 */
    int seenByNobody(String rows) {
        return Caller.NOBODY.run(() -> Objects.requireNonNull(transactions.execute(status ->
                db.sql("select count(*) from " + rows).query(Integer.class).single())));
    }

    /** 不经过应用，直接在数据库里做，以公开的人的身份。 */
    int directly(long account, String sql) {
        return region.as(
                account,
                Role.PUBLISHER,
                region.department,
                () -> Objects.requireNonNull(
                        transactions.execute(status -> db.sql(sql).update())));
    }

    Disclosure lifted(Disclosure it) {
        return asPublisher(() -> disclosures.move(it.id(), it.version(), DisclosureDeed.LIFT, "已经解密"));
    }
}
