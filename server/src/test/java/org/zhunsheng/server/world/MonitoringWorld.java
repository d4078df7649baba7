package org.zhunsheng.server.world;

import java.util.List;
import org.zhunsheng.server.database.Database;

/** 直接在数据库里布置监控：批复了的绩效目标（三个指标），下达了的监控任务，到七月底的预算与支付。 */
public final class MonitoringWorld {

    private static final List<String[]> INDICATORS = List.of(
            new String[] {"i1", "产出指标", "数量指标", "保洁河道里程", "≥", "120", "公里", "40"},
            new String[] {"i2", "产出指标", "质量指标", "保洁合格率", "≥", "95", "%", "40"},
            new String[] {"i3", "产出指标", "成本指标", "每公里成本", "≤", "2", "万元", "10"});

    public final Region region;
    public final long project;
    public final long assignment;
    public final long filling;

    /** 预算 104 万；到七月底付了 60 万，八月又付 10 万。 @param levels 各级审核，如 {@code {unit-head,department-reviewer}} */
    public MonitoringWorld(Database database, String levels) {
        region = new Region(database);
        project = region.world.project(region.unit, "河道保洁");
        ProjectYear year = new ProjectYear(region, project, 2026)
                .goals("全年保洁河道，沿河居民满意", INDICATORS)
                .budget("initial", "fiscal", "1040000.00")
                .pay("2026-03-10", "V1", "600000.00")
                .pay("2026-08-02", "V2", "100000.00");
        assignment = year.issued("monitoring", "mof-2020", levels);
        filling = year.fillingOf(assignment);
    }
}
