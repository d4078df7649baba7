package org.zhunsheng.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.sheet.AnnotatedBook;
import org.zhunsheng.server.sheet.SheetFile;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.server.worker.Sheets;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.MoneyUnit;

/** 导入：对各栏、错误一次全说、改好再传、第二次什么也不改。以项目为例。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IntakeTest {

    private static final String HEAD = "项目编码,项目名称,单位编码,类别,是否经常性,起始日期,结束日期,实施处室编码,子项目,服务对象,上级项目编码,上年项目编码\n";

    @Autowired
    private Database database;

    @Autowired
    private Staging staging;

    @Autowired
    private Intakes intakes;

    @Autowired
    private Targets targets;

    @Autowired
    private Sheets sheets;

    @Autowired
    private JdbcClient db;

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

    private List<SheetRow> rows(byte[] file) {
        try (Stream<SheetRow> rows = sheets.read(new ByteArrayResource(file), file.length, Language.ZH)) {
            return rows.toList();
        }
    }

    private Intakes.Preview stage(String csv) {
        return stage(csv.getBytes(StandardCharsets.UTF_8));
    }

    private Intakes.Preview stage(byte[] file) {
        List<SheetRow> rows = rows(file);
        return as(() -> {
            staging.stage("projects", region.bureau, "项目.csv", MoneyUnit.YUAN, rows.stream());
            return preview();
        });
    }

    private Intakes.Preview preview() {
        return intakes.preview("projects", region.bureau, null, 0);
    }

    private long confirm(Intakes.Preview preview) {
        assertEquals(List.of(), preview.errors());
        return as(() -> intakes.confirm("projects", region.bureau, preview.id()));
    }

    private String refused(Supplier<?> work) {
        return assertThrows(Refused.class, () -> as(work)).refusal(Language.ZH).code();
    }

    private String unit() {
        return region.code(region.unit);
    }

    private String rows() {
        return HEAD + "P1,防汛抗旱," + unit() + ",部门预算,是,2019/1/1,2019-12-31," + region.code(region.first) + "、"
                + region.code(region.second) + ",水文测报、设备维护,沿河居民,,\n"
                + "P2,水情测报," + unit() + ",,否,2019年1月1日,,,,,P1,P3\n"
                + "P3,水情测报," + unit() + ",,no,,,,,,,\n";
    }

    private int projects() {
        return region.count("projects where place like '1/" + region.bureau + "/%'");
    }

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

    private static List<String> problems(Intakes.Preview preview) {
        return preview.errors().stream().map(IntakeStore.Mistake::problem).toList();
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

    private byte[] annotated() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        as(() -> {
            try (AnnotatedRows book = new AnnotatedRows(targets.intake("projects"), Language.ZH, response)) {
                intakes.annotated("projects", region.bureau, book::begin, book::add);
            }
            return 0;
        });
        return response.getContentAsByteArray();
    }

    private static byte[] book(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetFile file = new SheetFile(out, "项目", rows.getFirst())) {
            rows.subList(1, rows.size()).forEach(row -> file.write(row, Set.of()));
        }
        return out.toByteArray();
    }

    /** 两千个项目，其中二十个写错了：每一百个的第一个没有这样的单位。 */
    private List<List<String>> twoThousand() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("项目编码", "项目名称", "单位编码", "子项目"));
        for (int i = 1; i <= 2000; i++) rows.add(List.of("K" + i, "示例项目 " + i, i % 100 == 1 ? "没有" : unit(), "甲、乙"));
        return rows;
    }

    @Test
    void twoThousandProjectsWithTwentyErrorsAreMendedAndImportedOnce() {
        Intakes.Preview preview = stage(book(twoThousand()));
        assertEquals(20, preview.errorCount());
        List<SheetRow> given = rows(annotated());
        assertEquals(2001, given.size());
        assertEquals(AnnotatedBook.PROBLEMS, given.getFirst().cells().getLast());
        assertEquals(
                20,
                given.stream()
                        .skip(1)
                        .filter(row -> !row.cell(4).isBlank())
                        .peek(row -> assertTrue(row.cell(4).startsWith("单位编码：应当是"), row.cell(4)))
                        .count());
        byte[] mended = book(given.stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell.equals("没有") ? unit() : cell)
                        .toList())
                .toList());
        Intakes.Preview good = stage(mended);
        assertEquals(Map.of("new", 2000L), good.counts());
        assertEquals(2000, confirm(good));
        assertEquals(2000, projects());
        Intakes.Preview again = stage(mended);
        assertEquals(Map.of("unchanged", 2000L), again.counts());
        assertEquals(0, confirm(again));
        String mine = " where place like '1/" + region.bureau + "/%'";
        assertEquals(2000, projects());
        assertEquals(4000, region.count("sub_projects" + mine));
        assertEquals(2000, region.count("project_names" + mine));
    }

    /** 取了这么多行的时候，不在数据库里、还在内存里的。 */
    private int inMemory(int taken) {
        return taken
                - db.sql("select count(*) from import_rows")
                        .query(Integer.class)
                        .single();
    }

    @Test
    void twentyThousandRowsAreStagedInBatches() {
        String unit = unit();
        List<Integer> inMemory = new ArrayList<>();
        Stream<SheetRow> rows = Stream.concat(
                Stream.of(new SheetRow(1, List.of("项目编码", "项目名称", "单位编码"))),
                IntStream.rangeClosed(1, 20_000)
                        .peek(i -> {
                            if (i % 499 == 0) inMemory.add(inMemory(i));
                        })
                        .mapToObj(i -> new SheetRow(i + 1, List.of("L" + i, "示例项目 " + i, unit))));
        Intakes.Preview preview = as(() -> {
            staging.stage("projects", region.bureau, "项目.csv", MoneyUnit.YUAN, rows);
            return preview();
        });
        assertEquals(40, inMemory.size());
        assertTrue(inMemory.stream().allMatch(few -> few <= Staging.BATCH + 1), inMemory.toString());
        assertEquals(Map.of("new", 20_000L), preview.counts());
        assertEquals(Intakes.SHOWN, preview.lines().size());
        assertEquals(20_000, confirm(preview));
        assertEquals(20_000, projects());
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
