package org.zhunsheng.server.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.goal.Baselines;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 报告的试验场：一个单位，一个填报的人；项目的自评由各个测试布置。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class ReportGround {

    static final int YEAR = 2026;

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
    Reports reports;

    @Autowired
    ReportFiles files;

    Region region;
    long clerk;

    @BeforeEach
    void aUnit() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
    }

    /** 填好、终审通过的一张：预算、执行（元），两行指标，第二行的完成值；答填报的编号。 */
    long approved(String name, String budget, String executed, String actual) {
        return approved("mof-2020", name, budget, executed, actual);
    }

    long approved(String scheme, String name, String budget, String executed, String actual) {
        long project = region.world.project(region.unit, name);
        ProjectYear year = new ProjectYear(region, project, YEAR)
                .goals(
                        "全年保洁河道，沿河居民满意",
                        List.of(
                                new String[] {"i1", "产出指标", "数量指标", "保洁河道里程", "≥", "120", "公里", "50", "按月报累计"},
                                new String[] {"i2", "效益指标", "社会效益指标", "投诉办结率", "≥", "98", "%", "40", "办结数÷投诉数"}))
                .budget("initial", "fiscal", budget)
                .pay(YEAR + "-06-30", "V" + name, executed);
        long assignment = year.issued("self-evaluation", scheme, "{unit-head,department-reviewer}");
        long filling = year.fillingOf(assignment);
        as(() -> baselines.carryIfThere(fillings.findToWrite(filling)));
        List<Change> changes = new ArrayList<>();
        for (String[] one : List.of(
                new String[] {"clause1", "attained", "全年保洁河道，沿河居民满意。"},
                new String[] {"p1", "@", "problems 1"},
                new String[] {"p1", "problem", name + "的投诉办结不及时"},
                new String[] {"p1", "indicators", "2"},
                new String[] {"p1", "measure", "建立投诉台账"},
                new String[] {"p1", "owner", "测报科"},
                new String[] {"p1", "due", "2027-06-30"},
                new String[] {"i1", "actual", "120"},
                new String[] {"i1", "proof", "河道保洁月报"},
                new String[] {"i2", "actual", actual},
                new String[] {"i2", "proof", "投诉台账"}))
            changes.add(new Change(one[0], one[1], one[2], 0, UUID.randomUUID().toString()));
        as(() -> writing.save(filling, changes, Cause.TYPED, Language.ZH));
        new FillingWorld(region.world).state(assignment, "approved");
        return assignment;
    }

    /** 下达了、还没有动手的一张。 */
    long waiting(String name) {
        long project = region.world.project(region.unit, name);
        return new ProjectYear(region, project, YEAR).issued("self-evaluation", "mof-2020", "{unit-head}");
    }

    <T> T as(Supplier<T> work) {
        return region.as(clerk, Role.PREPARER, region.unit, work);
    }

    Draft draft() {
        return as(() -> reports.draft(region.unit, YEAR));
    }

    void save(String block, int version, String text) {
        as(() -> {
            reports.save(region.unit, YEAR, block, version, text);
            return true;
        });
    }

    String path() {
        return "/organizations/" + region.unit + "/report/" + YEAR;
    }

    Visitor visitor(long account) {
        Visitor visitor = new Visitor(port).with(region.world.session(account));
        visitor.get("/my-account");
        return visitor;
    }
}
