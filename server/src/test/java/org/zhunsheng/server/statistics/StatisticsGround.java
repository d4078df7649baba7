package org.zhunsheng.server.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.ScoredWorld;
import org.zhunsheng.server.world.Visitor;

/** 统计的试验场：一个地区，两个单位的自评，三十五份终审通过，七份没有。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class StatisticsGround {

    static final int YEAR = 2026;

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    Statistics statistics;

    Region region;
    ScoredWorld scored;
    long campaign;
    long manager;
    List<Long> assignments;

    @BeforeEach
    void acceptedForms() {
        region = new Region(database);
        manager = region.account(Role.CAMPAIGN_MANAGER, region.bureau);
        scored = new ScoredWorld(region.world, region.bureau, 20261128);
        campaign = scored.campaign(YEAR);
        assignments = new ArrayList<>(scored.open(campaign, region.unit, 30));
        assignments.addAll(scored.open(campaign, region.other, 12));
        assignments.subList(0, 35).forEach(scored::accept);
    }

    <T> T as(Supplier<T> work) {
        return region.as(manager, Role.CAMPAIGN_MANAGER, region.bureau, work);
    }

    ScoreStatistics of(@Nullable Long organization, @Nullable String kind) {
        return as(() -> statistics.of(statistics.where(new Statistics.Asked(organization, YEAR, kind)), null));
    }

    static Number cell(ScoreStatistics found, String section, String key, int column) {
        return found.section(section).rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(row -> row.numbers().get(column))
                .orElse(0);
    }

    Visitor visitor(long account) {
        return new Visitor(port).with(region.world.session(account));
    }
}
