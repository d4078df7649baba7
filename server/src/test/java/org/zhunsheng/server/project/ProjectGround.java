package org.zhunsheng.server.project;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.text.Language;

/** 项目库的试验场：一个地区，一个改得了项目的人。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class ProjectGround {

    static final LocalDate DAY = LocalDate.of(2020, 3, 1);

    @Autowired
    Database database;

    @Autowired
    ProjectChanges changes;

    @Autowired
    SubProjects subProjects;

    @Autowired
    ProjectForms forms;

    @Autowired
    Projects projects;

    Region region;
    long clerk;

    @BeforeEach
    void aRegion() {
        region = new Region(database);
        clerk = region.account(Role.CAMPAIGN_MANAGER, region.bureau);
    }

    <T> T as(Supplier<T> work) {
        return region.as(clerk, Role.CAMPAIGN_MANAGER, region.bureau, work);
    }

    String refused(Supplier<?> work) {
        return assertThrows(Refused.class, () -> as(work)).refusal(Language.ZH).code();
    }

    static Facts facts(@Nullable Long parent, @Nullable Long predecessor, List<Long> divisions) {
        return new Facts("部门预算", true, DAY, DAY.plusYears(1), "沿河居民", parent, predecessor, divisions);
    }

    Project created(long unit, String code, String name) {
        return as(() -> changes.create(unit, code, name, Extent.PROJECT, facts(null, null, List.of())));
    }

    List<String> found(String text) {
        return listed(ProjectFilter.of(text, null, "", "", ""));
    }

    List<String> listed(ProjectFilter filter) {
        return as(() -> projects.list(filter, 0, 50)).shown().stream()
                .map(line -> line.project().code())
                .toList();
    }
}
