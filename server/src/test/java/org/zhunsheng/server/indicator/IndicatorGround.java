package org.zhunsheng.server.indicator;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.text.Language;

/** 指标库的试验场：一个地区，单位的填报人、主管部门与财政部门的审核人。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class IndicatorGround {

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    Indicators indicators;

    @Autowired
    IndicatorChanges changes;

    Region region;
    long clerk;
    long reviewer;
    long manager;
    long bureau;

    @BeforeEach
    void aRegion() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
        reviewer = region.account(Role.DEPARTMENT_REVIEWER, region.department);
        manager = region.account(Role.CAMPAIGN_MANAGER, region.bureau);
        bureau = region.account(Role.FINANCE_REVIEWER, region.bureau);
    }

    <T> T clerk(Supplier<T> work) {
        return region.as(clerk, Role.PREPARER, region.unit, work);
    }

    <T> T reviewer(Supplier<T> work) {
        return region.as(reviewer, Role.DEPARTMENT_REVIEWER, region.department, work);
    }

    static IndicatorContent.Written written(String name) {
        return new IndicatorContent.Written(
                "产出指标", "数量指标", name, "全年实际保洁的河道长度", "各月保洁长度之和", "正向", "公里", "巡河记录", List.of());
    }

    Indicator proposed(String code) {
        return clerk(() -> changes.create(region.unit, code, written("保洁河道里程")));
    }

    Indicator inUse(String code) {
        Indicator proposed = proposed(code);
        return reviewer(() -> changes.move(proposed.id(), proposed.version(), IndicatorDeed.PASS, ""));
    }

    static String code(Supplier<?> work) {
        return assertThrows(Refused.class, work::get).refusal(Language.ZH).code();
    }
}
