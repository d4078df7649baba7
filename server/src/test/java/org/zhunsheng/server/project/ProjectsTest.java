package org.zhunsheng.server.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.Region;

/** 项目库的规则，一条一个。 */
class ProjectsTest extends ProjectGround {

    @Test
    void aProjectHasEverythingItWasGiven() {
        Project above = created(region.department, "A0", "水利工作");
        Project last = created(region.unit, "A1", "水文测报");
        Project made = as(() -> changes.create(
                region.unit,
                "A2",
                " 水文  测报 ",
                Extent.PROJECT,
                facts(above.id(), last.id(), List.of(region.first, region.second))));
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
    void aUnitHasOneWholeExpenditure() {
        Facts none = facts(null, null, List.of());
        Project whole = as(() -> changes.create(region.unit, "W1", "整体支出", Extent.UNIT, none));
        assertTrue(whole.whole());
        assertEquals("P-965", refused(() -> changes.create(region.unit, "W2", "整体支出", Extent.UNIT, none)));
        as(() -> changes.close(whole.id(), 1, LocalDate.now()));
        as(() -> changes.create(region.unit, "W3", "整体支出", Extent.UNIT, none));
        assertEquals("P-965", refused(() -> changes.reopen(whole.id(), 2)));
        as(() -> changes.create(region.unit, "W4", "部门整体支出", Extent.DEPARTMENT, none));
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

    @Test
    void wrongInputIsRefusedByNameAndNothingStays() {
        created(region.unit, "C1", "水文测报");
        Facts none = facts(null, null, List.of());
        assertEquals("P-800", refused(() -> changes.create(region.other, "C1", "另一个", Extent.PROJECT, none)));
        assertEquals("P-801", refused(() -> changes.create(region.unit, "编码", "另一个", Extent.PROJECT, none)));
        assertEquals("P-802", refused(() -> changes.create(region.unit, "C2", "  ", Extent.PROJECT, none)));
        assertEquals("P-804", refused(() -> changes.create(region.first, "C2", "处室的", Extent.PROJECT, none)));
        Facts backwards = new Facts("", false, DAY, DAY.minusDays(1), "", null, null, List.of());
        assertEquals("P-807", refused(() -> changes.create(region.unit, "C2", "倒着", Extent.PROJECT, backwards)));
        Facts long1 = new Facts("长".repeat(51), false, null, null, "", null, null, List.of());
        assertEquals("P-815", refused(() -> changes.create(region.unit, "C2", "长", Extent.PROJECT, long1)));
        assertEquals(
                "P-809",
                refused(() -> changes.create(
                        region.unit, "C2", "单位", Extent.PROJECT, facts(null, null, List.of(region.other)))));
        long closed = region.world.closed(region.unit, "停用的科");
        assertEquals(
                "P-809",
                refused(() ->
                        changes.create(region.unit, "C2", "停用", Extent.PROJECT, facts(null, null, List.of(closed)))));
        assertEquals("P-804", refused(() -> changes.create(closed, "C2", "停用", Extent.PROJECT, none)));
        assertEquals(List.of("C1"), found("C1"));
        assertEquals(1, region.count("projects where place like '1/" + region.bureau + "/%'"));
    }

    @Test
    void thereAreTwoLevelsAndNothingPointsToItself() {
        Project top = created(region.department, "D1", "一级");
        Project middle =
                as(() -> changes.create(region.unit, "D2", "二级", Extent.PROJECT, facts(top.id(), null, List.of())));
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
    void filtersSearchAndPagesGoTogether() {
        for (int i = 0; i < 7; i++) created(i % 2 == 0 ? region.unit : region.other, "H0" + i, "水文测报第" + i + "期");
        as(() -> changes.create(
                region.unit,
                "H9",
                "防汛",
                Extent.PROJECT,
                new Facts("专项", false, null, null, "", null, null, List.of())));
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
                () -> changes.create(next.unit, "Z1", "外地", Extent.PROJECT, facts(null, null, List.of())));
        Project it = created(region.unit, "Z1", "本地");
        assertEquals("P-609", refused(() -> projects.find(foreign.id())));
        assertEquals(
                "P-609",
                refused(() -> changes.create(next.unit, "Z2", "占领", Extent.PROJECT, facts(null, null, List.of()))));
        for (Facts wrong : List.of(
                facts(foreign.id(), null, List.of()),
                facts(null, foreign.id(), List.of()),
                facts(null, null, List.of(next.first)))) {
            assertEquals("P-609", refused(() -> changes.change(it.id(), 1, wrong)));
            assertEquals("P-609", refused(() -> changes.create(region.unit, "Z3", "占领", Extent.PROJECT, wrong)));
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
