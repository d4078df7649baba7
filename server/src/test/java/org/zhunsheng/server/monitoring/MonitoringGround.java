package org.zhunsheng.server.monitoring;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.zhunsheng.server.world.MonitoringWorld;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 监控的试验场：批复了的目标，下达了的监控任务，一个填报的人，两级审核的人。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class MonitoringGround {

    @LocalServerPort
    int port;

    @Autowired
    private Database database;

    @Autowired
    private CellWriting writing;

    @Autowired
    Fillings fillings;

    @Autowired
    Monitorings monitorings;

    @Autowired
    Notices notices;

    MonitoringWorld made;
    Region region;
    long filling;
    long clerk;
    long head;
    long reviewer;

    @BeforeEach
    void aMonitoringCampaign() {
        made = new MonitoringWorld(database, "{unit-head,department-reviewer}");
        region = made.region;
        filling = made.filling;
        clerk = region.account(Role.PREPARER, region.unit);
        head = region.account(Role.UNIT_HEAD, region.unit);
        reviewer = region.account(Role.DEPARTMENT_REVIEWER, region.department);
    }

    <T> T asClerk(Supplier<T> work) {
        return region.as(clerk, Role.PREPARER, region.unit, work);
    }

    <T> T asReviewer(Supplier<T> work) {
        return region.as(reviewer, Role.DEPARTMENT_REVIEWER, region.department, work);
    }

    void put(String row, String... cells) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 2) {
            String field = cells[i];
            long seen = asClerk(() -> fillings.read(filling)).number(row, field);
            changes.add(
                    new Change(row, field, cells[i + 1], seen, UUID.randomUUID().toString()));
        }
        asClerk(() -> writing.save(filling, changes, Cause.TYPED, Language.ZH));
    }

    /** 填好的一张：里程落后（红灯，说了原因），合格率达标，成本没有超过。 */
    void whole() {
        put("", "forecastTotal", "1030000");
        put("i1", "actual", "40", "forecast", "110", "possibility", "有可能", "cause", "人员保障", "reason", "保洁员不足");
        put("i2", "actual", "96", "forecast", "96", "possibility", "确定能");
        put("i3", "actual", "1.9", "forecast", "1.9", "possibility", "确定能", "remark", "含船只维修");
    }

    Visitor visitor(long account) {
        Visitor visitor = new Visitor(port).with(region.world.session(account));
        visitor.get("/my-account");
        return visitor;
    }

    HttpResponse<String> post(long account, String path, String... fields) {
        Map<String, String> form = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return visitor(account).post(path, form);
    }

    /** 填报走一步。 */
    HttpResponse<String> act(long account, String act, String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        fields.add("version");
        fields.add(region.world.asOwner(db -> db.sql("select version::text from assignments where id = :id")
                .param("id", made.assignment)
                .query(String.class)
                .single()));
        return post(account, "/assignments/" + made.assignment + "/" + act, fields.toArray(String[]::new));
    }
}
