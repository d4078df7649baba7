package org.zhunsheng.server.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.text.Language;

/** 项目库的规则，一条一个。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProjectsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);

    @Autowired
    private Database database;

    @Autowired
    private ProjectChanges changes;

    @Autowired
    private SubProjects subProjects;

    @Autowired
    private ProjectForms forms;

    @Autowired
    private Projects projects;

    private Region region;
    private long clerk;

    @BeforeEach
    void aRegion() {
        region = new Region(database);
        clerk = region.account(Role.CAMPAIGN_MANAGER, region.bureau);
    }

    private <T> T as(Supplier<T> work) {
        return region.as(clerk, Role.CAMPAIGN_MANAGER, region.bureau, work);
    }

    private String refused(Supplier<?> work) {
        return assertThrows(Refused.class, () -> as(work)).refusal(Language.ZH).code();
    }

    private static Facts facts(@Nullable Long parent, @Nullable Long predecessor, List<Long> divisions) {
        return new Facts("部门预算", true, DAY, DAY.plusYears(1), "沿河居民", parent, predecessor, divisions);
    }

    private Project created(long unit, String code, String name) {
        return as(() -> changes.create(unit, code, name, facts(null, null, List.of())));
    }

    @Test
    void aProjectHasEverythingItWasGiven() {
        Project above = created(region.department, "A0", "水利工作");
        Project last = created(region.unit, "A1", "水文测报");
        Project made = as(() -> changes.create(
                region.unit, "A2", " 水文  测报 ", facts(above.id(), last.id(), List.of(region.first, region.second))));
        ShownProject shown = as(() -> projects.show(made.id(), null));
        assertEquals("水文 测报", shown.name());
        assertEquals("云溪县水文站", shown.unit().name());
        assertEquals(
                List.of("水利工作", "水文测报"),
                shown.links().stream().map(ProjectStore.Link::name).toList());
        assertEquals(2, shown.divisions().size());
        assertEquals(
                List.of("A2"),
                as(() -> projects.show(above.id(), null)).children().stream()
                        .map(ProjectStore.Other::code)
                        .toList());
        assertEquals(
                List.of("A2"),
                as(() -> projects.show(last.id(), null)).successors().stream()
                        .map(ProjectStore.Other::code)
                        .toList());
        assertEquals(1, region.world.audited("project.create", "project:" + made.id()));
    }

    @Test
    void aFormOf2019KeepsTheNameOf2019() {
        Project it = created(region.unit, "B1", "水文测报");
        as(() -> changes.rename(it.id(), 1, "水文监测", DAY.plusYears(2)));
        assertEquals("水文测报", as(() -> projects.nameOn(it.id(), DAY.plusYears(1))));
        assertEquals("水文监测", as(() -> projects.nameOn(it.id(), DAY.plusYears(2))));
        assertEquals("水文测报", as(() -> projects.nameOn(it.id(), LocalDate.of(2001, 1, 1))), "the earliest there is");
        assertEquals(List.of("B1"), found("监测"));
        assertEquals(List.of(), found("测报"));
        as(() -> changes.rename(it.id(), 2, "水情测报", DAY.plusYears(1)));
        assertEquals("水文监测", as(() -> projects.find(it.id())).name(), "an earlier name is history");
        assertEquals(
                "P-818",
                refused(() -> changes.rename(it.id(), 3, "明天", LocalDate.now().plusDays(1))));
        assertEquals("P-806", refused(() -> changes.rename(it.id(), 3, "没有日期", null)));
    }

    private List<String> found(String text) {
        return listed(ProjectFilter.of(text, null, "", "", ""));
    }

    private List<String> listed(ProjectFilter filter) {
        return as(() -> projects.list(filter, 0, 50)).shown().stream()
                .map(line -> line.project().code())
                .toList();
    }

    @Test
    void wrongInputIsRefusedByNameAndNothingStays() {
        created(region.unit, "C1", "水文测报");
        Facts none = facts(null, null, List.of());
        assertEquals("P-800", refused(() -> changes.create(region.other, "C1", "另一个", none)));
        assertEquals("P-801", refused(() -> changes.create(region.unit, "编码", "另一个", none)));
        assertEquals("P-802", refused(() -> changes.create(region.unit, "C2", "  ", none)));
        assertEquals("P-804", refused(() -> changes.create(region.first, "C2", "处室的", none)));
        Facts backwards = new Facts("", false, DAY, DAY.minusDays(1), "", null, null, List.of());
        assertEquals("P-807", refused(() -> changes.create(region.unit, "C2", "倒着", backwards)));
        Facts long1 = new Facts("长".repeat(51), false, null, null, "", null, null, List.of());
        assertEquals("P-815", refused(() -> changes.create(region.unit, "C2", "长", long1)));
        assertEquals(
                "P-809",
                refused(() -> changes.create(region.unit, "C2", "单位", facts(null, null, List.of(region.other)))));
        long closed = region.world.closed(region.unit, "停用的科");
        assertEquals(
                "P-809", refused(() -> changes.create(region.unit, "C2", "停用", facts(null, null, List.of(closed)))));
        assertEquals("P-804", refused(() -> changes.create(closed, "C2", "停用", none)));
        assertEquals(List.of("C1"), found("C1"));
        assertEquals(1, region.count("projects where place like '1/" + region.bureau + "/%'"));
    }

    @Test
    void thereAreTwoLevelsAndNothingPointsToItself() {
        Project top = created(region.department, "D1", "一级");
        Project middle = as(() -> changes.create(region.unit, "D2", "二级", facts(top.id(), null, List.of())));
        Project low = created(region.unit, "D3", "三级");
        assertEquals("P-812", refused(() -> changes.change(low.id(), 1, facts(middle.id(), null, List.of()))));
        assertEquals("P-813", refused(() -> changes.change(top.id(), 1, facts(low.id(), null, List.of()))));
        assertEquals("P-811", refused(() -> changes.change(low.id(), 1, facts(low.id(), null, List.of()))));
        assertEquals("P-811", refused(() -> changes.change(low.id(), 1, facts(null, low.id(), List.of()))));
        as(() -> changes.change(middle.id(), 1, facts(null, null, List.of())));
        assertEquals(
                2,
                as(() -> changes.change(low.id(), 1, facts(middle.id(), null, List.of())))
                        .version());
    }

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
                    .map(ProjectsTest::outcome)
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

    @Test
    void filtersSearchAndPagesGoTogether() {
        for (int i = 0; i < 7; i++) created(i % 2 == 0 ? region.unit : region.other, "H0" + i, "水文测报第" + i + "期");
        as(() ->
                changes.create(region.unit, "H9", "防汛", new Facts("专项", false, null, null, "", null, null, List.of())));
        assertEquals(7, found("水文").size());
        assertEquals(List.of("H03"), found("第3期"));
        assertEquals(List.of("H03"), found("h03"));
        assertEquals(8, found("H").size() + found("H0").size() + found("H9").size(), "one character finds nothing");
        assertEquals(7, found("测报 水文").size());
        assertEquals(List.of("H9"), listed(ProjectFilter.of("", null, "专项", "", "")));
        assertEquals(List.of("H9"), listed(ProjectFilter.of("", null, "", "no", "")));
        assertEquals(5, listed(ProjectFilter.of("", region.unit, "", "", "")).size());
        assertEquals(
                4,
                listed(ProjectFilter.of("水文", region.unit, "部门预算", "yes", "open"))
                        .size());
        assertEquals(
                8, listed(ProjectFilter.of("", region.department, "", "", "")).size());
        ProjectLines first = as(() -> projects.list(ProjectFilter.of("水文", null, "", "", ""), 0, 5));
        long next = Objects.requireNonNull(first.next());
        ProjectLines second = as(() -> projects.list(ProjectFilter.of("水文", null, "", "", ""), next, 5));
        assertEquals(List.of(5, 2), List.of(first.shown().size(), second.shown().size()));
    }

    @Test
    void whatLiesElsewhereIsUnknownAndWhatOthersLinkedThereStays() {
        Region next = new Region(database);
        Project foreign = next.as(
                next.account(Role.CAMPAIGN_MANAGER, next.bureau),
                Role.CAMPAIGN_MANAGER,
                next.bureau,
                () -> changes.create(next.unit, "Z1", "外地", facts(null, null, List.of())));
        Project it = created(region.unit, "Z1", "本地");
        assertEquals("P-609", refused(() -> projects.find(foreign.id())));
        assertEquals("P-609", refused(() -> changes.create(next.unit, "Z2", "占领", facts(null, null, List.of()))));
        for (Facts wrong : List.of(
                facts(foreign.id(), null, List.of()),
                facts(null, foreign.id(), List.of()),
                facts(null, null, List.of(next.first)))) {
            assertEquals("P-609", refused(() -> changes.change(it.id(), 1, wrong)));
            assertEquals("P-609", refused(() -> changes.create(region.unit, "Z3", "占领", wrong)));
        }
        Project above = created(region.department, "Z4", "一级");
        as(() -> changes.change(it.id(), 1, facts(above.id(), null, List.of(region.first))));
        long preparer = region.account(Role.PREPARER, region.unit);
        ShownProject mine = region.as(preparer, Role.PREPARER, region.unit, () -> projects.show(it.id(), null));
        assertEquals(null, Objects.requireNonNull(mine.link("parent")).name());
        ProjectForm form = ProjectForm.of(mine);
        assertEquals("", form.parent());
        region.as(preparer, Role.PREPARER, region.unit, () -> forms.change(it.id(), 2, form));
        assertEquals(
                "一级",
                Objects.requireNonNull(as(() -> projects.show(it.id(), null)).link("parent"))
                        .name());
    }

    @Test
    void aProjectFollowsItsUnit() {
        Project it = created(region.unit, "M1", "水文测报");
        as(() -> subProjects.add(it.id(), 1, "甲"));
        long elsewhere = region.world.organization(region.bureau, "department", "云溪县应急局");
        region.world.asOwner(db -> db.sql("update organizations set parent_id = :to where id = :id")
                .param("to", elsewhere)
                .param("id", region.unit)
                .update());
        String place = "1/" + region.bureau + "/" + elsewhere + "/" + region.unit + "/";
        for (String table : List.of("projects", "project_names", "sub_projects"))
            assertEquals(1, region.count(table + " where place = '" + place + "'"), table);
        assertEquals(List.of("M1"), found("测报"));
        assertEquals(
                Map.of("M1", "水文测报"),
                Map.of(it.code(), as(() -> projects.find(it.id())).name()));
    }
}
