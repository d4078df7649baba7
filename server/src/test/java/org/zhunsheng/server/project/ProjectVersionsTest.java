package org.zhunsheng.server.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 子项目、关闭与重开、两个人同时改。 */
class ProjectVersionsTest extends ProjectGround {

    @Test
    void whoSawAnOldVersionIsRefusedAndOfTwoAtOnceOneWins() throws Exception {
        Project it = created(region.unit, "E1", "水文测报");
        Callable<String> change = () -> {
            try {
                as(() -> changes.change(it.id(), 1, facts(null, null, List.of(region.first))));
                return "done";
            } catch (Refused refused) {
                return refused.refusal(Language.ZH).code();
            }
        };
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<String> outcomes = two.invokeAll(List.of(change, change)).stream()
                    .map(ProjectVersionsTest::outcome)
                    .sorted()
                    .toList();
            assertEquals(List.of("P-624", "done"), outcomes);
        }
        for (Supplier<?> late : List.<Supplier<?>>of(
                () -> changes.rename(it.id(), 1, "又一个", DAY),
                () -> changes.close(it.id(), 1, DAY),
                () -> subProjects.add(it.id(), 1, "甲"))) assertEquals("P-624", refused(late));
        assertEquals(2, as(() -> projects.find(it.id())).version());
    }

    private static String outcome(Future<String> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void subProjectsAreNumberedRenamedClosedAndReopened() {
        Project it = created(region.unit, "F1", "水文测报");
        as(() -> subProjects.add(it.id(), 1, "甲"));
        as(() -> subProjects.add(it.id(), 2, "乙"));
        List<SubProject> two = as(() -> projects.subProjects(it.id()));
        assertEquals(List.of(1, 2), two.stream().map(SubProject::number).toList());
        long first = two.getFirst().id();
        assertEquals("P-816", refused(() -> subProjects.add(it.id(), 3, "乙")));
        assertEquals("P-816", refused(() -> subProjects.rename(it.id(), 3, first, "乙")));
        assertEquals("P-802", refused(() -> subProjects.rename(it.id(), 3, first, "")));
        as(() -> subProjects.rename(it.id(), 3, first, "丙"));
        as(() -> subProjects.close(it.id(), 4, first, DAY));
        assertEquals("P-814", refused(() -> subProjects.rename(it.id(), 5, first, "丁")));
        as(() -> subProjects.reopen(it.id(), 5, first));
        assertEquals(
                List.of("丙", "乙"),
                as(() -> projects.subProjects(it.id())).stream()
                        .map(SubProject::name)
                        .toList());
        Project other = created(region.unit, "F2", "别的");
        assertEquals("P-609", refused(() -> subProjects.rename(other.id(), 1, first, "戊")), "of another project");
        assertEquals(5, region.world.audited("project.change", "project:" + it.id()));
    }

    @Test
    void aClosedProjectTakesNothingNewUntilItIsReopened() {
        Project it = created(region.unit, "G1", "水文测报");
        as(() -> changes.close(it.id(), 1, DAY));
        assertEquals("P-814", refused(() -> changes.change(it.id(), 2, facts(null, null, List.of()))));
        assertEquals("P-814", refused(() -> changes.rename(it.id(), 2, "新名", DAY)));
        assertEquals("P-814", refused(() -> subProjects.add(it.id(), 2, "甲")));
        assertEquals(List.of("G1"), listed(ProjectFilter.of("", null, "", "", "closed")));
        as(() -> changes.reopen(it.id(), 2));
        assertEquals(List.of("G1"), listed(ProjectFilter.of("", null, "", "", "open")));
    }
}
