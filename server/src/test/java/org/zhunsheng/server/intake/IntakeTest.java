package org.zhunsheng.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.MoneyUnit;

/** 导入：对各栏、错误一次全说、改好再传、第二次什么也不改。以项目为例。 */
class IntakeTest extends IntakeGround {

    @Test
    void nothingIsWrittenUntilConfirmedAndTheSecondTimeChangesNothing() {
        Intakes.Preview preview = stage(rows());
        assertEquals(Map.of("new", 3L), preview.counts());
        assertEquals(0, projects());
        assertEquals(3, confirm(preview));
        assertEquals(3, projects());
        String mine = " where place like '1/" + region.bureau + "/%'";
        assertEquals(
                List.of(3, 2, 2, 2),
                Stream.of("project_names", "project_divisions", "sub_projects", "project_links")
                        .map(table -> region.count(table + mine))
                        .toList());
        Intakes.Preview again = stage(rows());
        assertEquals(Map.of("unchanged", 3L), again.counts());
        assertEquals(0, again.changed());
        assertEquals(1, region.world.audited("project.import", "organization:" + region.bureau));
    }

    @Test
    void columnsThatAreNotInTheFileStayAndSubProjectsAreOnlyAdded() {
        confirm(stage(rows()));
        Intakes.Preview few = stage("项目编码,项目名称,单位编码,子项目\nP1,防汛抗旱经费," + unit() + ",应急演练\nP3,水情测报," + unit() + ",\n");
        assertEquals(Map.of("changed", 1L, "unchanged", 1L), few.counts());
        assertEquals(1, confirm(few));
        assertEquals(
                1,
                region.count(
                        "projects where code = 'P1' and kind = '部门预算' and recurrent and version = 2 and place like '1/"
                                + region.bureau + "/%'"));
        assertEquals(3, region.count("sub_projects where place like '1/" + region.bureau + "/%'"));
        Intakes.Preview cleared =
                stage("项目编码,项目名称,单位编码,类别,上级项目编码\nP1,防汛抗旱经费," + unit() + ",,\nP2,水情测报," + unit() + ",,\n");
        assertEquals(Map.of("changed", 2L), cleared.counts());
        confirm(cleared);
        assertEquals(
                1, region.count("project_links where place like '1/" + region.bureau + "/%'"), "last year's stays");
    }

    @Test
    void aWholeUnitComesInOnceAndStaysOne() {
        String head = "项目编码,项目名称,单位编码,评价对象\n";
        confirm(stage(head + "W1,整体支出," + unit() + ",单位整体支出\nP1,防汛," + unit() + ",\n"));
        assertEquals(1, region.count("projects where extent = 'unit' and place like '1/" + region.bureau + "/%'"));
        Intakes.Preview again = stage(head + "W2,整体支出," + unit() + ",单位整体支出\nW1,整体支出," + unit() + ",项目\nW3,部门," + unit()
                + ",部门整体支出\nW4,部门," + unit() + ",部门整体支出\n");
        assertEquals(List.of("WHOLE_TAKEN", "EXTENT_CHANGED", "WHOLE_TAKEN", "WHOLE_TAKEN"), problems(again));
    }

    @Test
    void headsInAnyOrderBothLanguagesAndEncodings() {
        String english = "Unit code,Name,Project Code\n" + unit() + ",flood control,B1\n";
        assertEquals(Map.of("new", 1L), stage("\uFEFF" + english).counts());
        String mixed = "云溪县项目一览;;\n项目名称（全称）;单位 编码;*项目编码\n\"防汛; 抗旱\";" + unit() + ";B2\n";
        Intakes.Preview gb = stage(mixed.getBytes(Charset.forName("GB18030")));
        assertEquals("防汛; 抗旱", gb.lines().getFirst().cells().get("name"));
        assertEquals("P-782", refused(() -> stage(HEAD)));
        assertEquals("P-781", refused(() -> stage("项目\n")));
    }

    @Test
    void anotherHeadIsMappedOnceAndRemembered() {
        String strange = "代号,叫什么,哪里\nQ1,防汛," + unit() + "\nQ1,抗旱," + unit() + "\n";
        Intakes.Preview asked = stage(strange);
        assertEquals(
                List.of("code", "name", "unit"),
                asked.missing().stream().map(Column::name).toList());
        assertEquals(Map.of(), asked.counts());
        assertEquals("P-785", refused(() -> intakes.confirm("projects", region.bureau, asked.id())));
        for (List<String> wrong : List.of(
                List.of("code", "name", ""),
                List.of("code", "code", "unit"),
                List.of("code", "name", "unit", ""),
                List.of("code", "name", "strange")))
            assertEquals("P-786", refused(() -> {
                staging.remap("projects", region.bureau, asked.id(), wrong);
                return 0;
            }));
        Intakes.Preview mapped = as(() -> {
            staging.remap("projects", region.bureau, asked.id(), List.of("code", "name", "unit"));
            return preview();
        });
        assertEquals(List.of("REPEATED"), problems(mapped));
        Intakes.Preview again = stage(strange.replace("Q1,抗旱", "Q2,抗旱"));
        assertEquals(List.of(), again.missing());
        assertEquals(Map.of("new", 2L), again.counts());
        assertEquals("P-784", refused(() -> {
            staging.remap("projects", region.bureau, asked.id(), List.of("code", "name", "unit"));
            return 0;
        }));
    }

    private String wrong() {
        String unit = unit();
        return HEAD + ",没有编码," + unit + ",,,,,,,,,\n"
                + "a b,编码不对," + unit + ",,,,,,,,,\n"
                + "C3,重复一," + unit + ",,,,,,,,,\n"
                + "C3,重复二," + unit + ",,,,,,,,,\n"
                + "C5," + "长".repeat(201) + "," + unit + ",,,,,,,,,\n"
                + "C6,单位不明,没有,,,,,,,,,\n"
                + "C7,单位不明,NONE,,,,,,,,,\n"
                + "C8,处室不是单位," + region.code(region.first) + ",,,,,,,,,\n"
                + "C9,词不对," + unit + ",,也许,,,,,,,\n"
                + "C10,日期不对," + unit + ",,,去年,,,,,,\n"
                + "C11,结束在前," + unit + ",,,2019-02-01,2019-01-31,,,,,\n"
                + "C12,处室不明," + unit + ",,,,,NONE、" + region.code(region.first) + ",,,,\n"
                + "C13,指自己," + unit + ",,,,,,,,C13,\n"
                + "C14,项目不明," + unit + ",,,,,,,,,NONE\n"
                + "C15,二级," + unit + ",,,,,,,,C3,\n"
                + "C16,三级," + unit + ",,,,,,,,C15,\n";
    }

    @Test
    void allErrorsAtOnceWithRowColumnFoundAndRemedy() {
        Intakes.Preview preview = stage(wrong());
        assertEquals(
                Set.of(
                        "MISSING",
                        "CODE_MALFORMED",
                        "REPEATED",
                        "TOO_LONG",
                        "UNIT_UNKNOWN",
                        "WORD_UNKNOWN",
                        "DAY_MALFORMED",
                        "ENDS_EARLIER",
                        "DIVISION_UNKNOWN",
                        "ITSELF",
                        "PROJECT_UNKNOWN",
                        "PARENT_LEVEL"),
                new TreeSet<>(problems(preview)));
        RowMessage repeated = preview.errors().stream()
                .filter(one -> one.problem().equals("REPEATED"))
                .map(one -> RowMessage.of(targets.intake("projects"), one, Language.ZH))
                .findFirst()
                .orElseThrow();
        assertEquals(new RowMessage(5, "项目编码", "C3", "只出现一次，已见于第 4 行", "删去一行，或改成各自的"), repeated);
        assertEquals("P-785", refused(() -> intakes.confirm("projects", region.bureau, preview.id())));
        assertEquals(0, projects());
    }

    /** 在页面上改：改了的格从原文重读，别的行跟着重新核对；改过几格记在审计里。 */
    @Test
    void cellsMendedOnThePageAreReadAgainWithEverythingElse() {
        String head = "项目编码,项目名称,单位编码,起始日期\n";
        Intakes.Preview wrong =
                stage(head + "A1,防汛," + unit() + ",去年\nA1,抗旱," + unit() + "\nA3,测报,NONE,\nA4,好的," + unit() + ",\n");
        assertEquals(List.of("DAY_MALFORMED", "REPEATED", "UNIT_UNKNOWN"), problems(wrong));
        assertEquals(List.of(3L, 3L), List.of(wrong.errorCount(), wrong.wrongRows()));
        assertEquals(
                List.of(2, 3, 4),
                wrong.lines().stream().map(DraftLineStore.Line::line).toList());
        assertEquals(0, mend(wrong, Map.of(2, Map.of("name", "防汛", "strange", "x"), 99, Map.of("name", "没有这一行"))));
        assertEquals(
                2, mend(wrong, Map.of(2, Map.of("code", "A2", "name", " 防汛"), 3, Map.of("startsOn", "2019-01-01"))));
        Intakes.Preview fewer = as(this::preview);
        assertEquals(List.of("DAY_MALFORMED", "UNIT_UNKNOWN"), problems(fewer));
        assertEquals(2, mend(fewer, Map.of(2, Map.of("startsOn", "2019年1月1日"), 4, Map.of("unit", unit()))));
        Intakes.Preview good = as(this::preview);
        assertEquals(Map.of("new", 4L), good.counts());
        assertEquals(4, confirm(good));
        assertEquals(
                2, region.count("projects where starts_on = '2019-01-01' and place like '1/" + region.bureau + "/%'"));
        assertEquals(
                1,
                region.count(
                        "audit_events where action = 'project.import' and detail ->> 'mended' = '4' and place like '%/"
                                + region.bureau + "/'"));
        assertEquals("P-784", refused(() -> staging.mend("projects", region.bureau, good.id(), Map.of())));
    }

    private int mend(Intakes.Preview draft, Map<Integer, Map<String, String>> typed) {
        return as(() -> staging.mend("projects", region.bureau, draft.id(), typed));
    }

    @Test
    void aDraftReplacedMeanwhileIsNotConfirmedAndIsSeenByNobodyElse() {
        Intakes.Preview first = stage(rows());
        stage(rows());
        assertEquals("P-784", refused(() -> intakes.confirm("projects", region.bureau, first.id())));
        long colleague = region.account(Role.CAMPAIGN_MANAGER, region.bureau);
        assertEquals(
                "P-784",
                assertThrows(
                                Refused.class,
                                () -> region.as(colleague, Role.CAMPAIGN_MANAGER, region.bureau, this::preview))
                        .refusal(Language.ZH)
                        .code());
    }

    @Test
    void whatSomebodyWroteMeanwhileIsNoticedBeforeTheConfirmation() {
        Intakes.Preview preview = stage(rows());
        region.world.asOwner(
                db -> db.sql("insert into projects (organization_id, code, name) values (:unit, 'P1', '别人的')")
                        .param("unit", region.unit)
                        .update());
        assertEquals("P-784", refused(() -> intakes.confirm("projects", region.bureau, preview.id())));
        assertEquals(1, projects());
    }

    @Test
    void aCodeOutsideOfTheScopeIsSaidToBeTaken() {
        region.world.asOwner(
                db -> db.sql("insert into projects (organization_id, code, name) values (:unit, 'P1', '别的单位的')")
                        .param("unit", region.other)
                        .update());
        long preparer = region.account(Role.PREPARER, region.unit);
        List<SheetRow> rows = rows(rows().getBytes(StandardCharsets.UTF_8));
        Intakes.Preview preview = region.as(preparer, Role.PREPARER, region.unit, () -> {
            staging.stage("projects", region.unit, "项目.csv", MoneyUnit.YUAN, rows.stream());
            return intakes.preview("projects", region.unit, null, 0);
        });
        assertEquals(List.of("CODE_ELSEWHERE"), problems(preview));
        String elsewhere =
                preview.errors().stream().map(IntakeStore.Mistake::found).collect(Collectors.joining());
        assertEquals("P1", elsewhere);
        assertEquals(
                "P-609",
                assertThrows(
                                Refused.class,
                                () -> region.as(
                                        preparer,
                                        Role.PREPARER,
                                        region.unit,
                                        () -> intakes.preview("projects", region.other, null, 0)))
                        .refusal(Language.ZH)
                        .code());
    }
}
