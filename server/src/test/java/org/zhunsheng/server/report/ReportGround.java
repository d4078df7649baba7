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
import org.zhunsheng.server.filling.FilledForm;
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
        long project = region.world.project(region.unit, name);
        ProjectYear year = new ProjectYear(region, project, YEAR)
                .goals(
                        "全年保洁河道，沿河居民满意",
                        List.of(
                                new String[] {"i1", "产出指标", "数量指标", "保洁河道里程", "≥", "120", "公里", "50", "按月报累计"},
                                new String[] {"i2", "效益指标", "社会效益指标", "投诉办结率", "≥", "98", "%", "40", "办结数÷投诉数"}))
                .budget("initial", "fiscal", budget)
                .pay(YEAR + "-06-30", "V" + name, executed);
        long assignment = year.issued("self-evaluation", "mof-2020", "{unit-head,department-reviewer}");
        long filling = year.fillingOf(assignment);
        as(() -> baselines.carryIfThere(fillings.findToWrite(filling)));
        put(filling, "clause1", "attained", "全年保洁河道，沿河居民满意。");
        put(
                filling,
                "p1",
                "@",
                "problems 1",
                "problem",
                name + "的投诉办结不及时",
                "indicators",
                "2",
                "measure",
                "建立投诉台账",
                "owner",
                "测报科",
                "due",
                "2027-06-30");
        put(filling, "i1", "actual", "120", "proof", "河道保洁月报");
        put(filling, "i2", "actual", actual, "proof", "投诉台账");
        new FillingWorld(region.world).state(assignment, "approved");
        return assignment;
    }

    /** 下达了、还没有动手的一张。 */
    long waiting(String name) {
        long project = region.world.project(region.unit, name);
        return new ProjectYear(region, project, YEAR).issued("self-evaluation", "mof-2020", "{unit-head}");
    }

    private void put(long filling, String row, String... cells) {
        List<Change> changes = new ArrayList<>();
        FilledForm form = as(() -> fillings.read(filling));
        for (int i = 0; i < cells.length; i += 2)
            changes.add(new Change(
                    row,
                    cells[i],
                    cells[i + 1],
                    form.number(row, cells[i]),
                    UUID.randomUUID().toString()));
        as(() -> writing.save(filling, changes, Cause.TYPED, Language.ZH));
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
