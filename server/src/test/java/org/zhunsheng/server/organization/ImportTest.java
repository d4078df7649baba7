package org.zhunsheng.server.organization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.sheet.AnnotatedBook;
import org.zhunsheng.server.sheet.SheetFile;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.worker.Job;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.server.worker.WorkerPool;
import org.zhunsheng.text.Language;

/** 导入：表头、编码、错误一次全说、改好再传、第二次什么也不改。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ImportTest {

    private static final String HEAD = "编码,名称,种类,上级编码,启用日期,停用日期\n";

    @Autowired
    private Database database;

    @Autowired
    private Imports imports;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Export export;

    @Autowired
    private WorkerPool pool;

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town(database);
    }

    private Imports.Preview stage(String csv) {
        return stage(csv.getBytes(StandardCharsets.UTF_8));
    }

    private Imports.Preview stage(byte[] file) {
        byte[] rows = pool.run(new Job.Rows(Language.ZH), new java.io.ByteArrayInputStream(file), file.length)
                .document();
        return town.as(() -> {
            imports.stage(town.bureau, "机构.csv", SheetRow.of(java.util.Objects.requireNonNull(rows)));
            return imports.preview(town.bureau, null, 0);
        });
    }

    private long confirm(Imports.Preview preview) {
        assertEquals(List.of(), preview.errors());
        return town.as(() -> imports.confirm(town.bureau, preview.number()));
    }

    private List<String> found(String query) {
        return town.as(() -> organizations.search(query, 0, 50)).lines().shown().stream()
                .map(Organization::name)
                .toList();
    }

    private String rows() {
        return HEAD + "A1,云溪县水利局,主管部门,,2019-01-01,\n"
                + "A11,云溪县水文站,预算单位,A1,2019/3/1,\n"
                + "A12,云溪县水库管理所,单位,A1,2019年4月1日,2021-06-30\n"
                + town.code(town.school) + ",云溪县实验中学,unit," + town.code(town.department) + ",2020-09-01,\n";
    }

    @Test
    void nothingIsWrittenUntilConfirmedAndTheSecondTimeChangesNothing() {
        Imports.Preview preview = stage(rows());
        assertEquals(Map.of("new", 3L, "renamed", 1L), preview.counts());
        assertEquals(List.of(), found("水文"));
        assertEquals(4, confirm(preview));
        assertEquals(List.of("云溪县水文站"), found("水文"));
        assertEquals(List.of("云溪县水库管理所"), found("A12"));
        assertEquals(
                Optional.of("云溪县第一中学"), town.as(() -> organizations.nameOn(town.school, LocalDate.of(2019, 12, 31))));
        Imports.Preview again = stage(rows());
        assertEquals(Map.of("unchanged", 4L), again.counts());
        assertEquals(0, again.changed());
    }

    @Test
    void headsInAnyOrderBothLanguagesAndEncodings() {
        String english = "Valid From,Kind,Parent Code,Code,Name\n2019-01-01,department,,B1,水务局\n";
        assertEquals(Map.of("new", 1L), stage("\uFEFF" + english).counts());
        String mixed = "云溪县机构一览\n名称;启用日期;编码;上级 编码;种类\n\"水务局; 本级\";2019.1.1;B2;;主管部门\n";
        Imports.Preview gb = stage(mixed.getBytes(Charset.forName("GB18030")));
        assertEquals("水务局; 本级", gb.lines().getFirst().name());
        Refused refused = assertThrows(Refused.class, () -> stage("编码,名称\nA,甲\n"));
        assertEquals("P-650", refused.refusal(Language.ZH).code());
        assertEquals(
                "P-651",
                assertThrows(Refused.class, () -> stage(HEAD))
                        .refusal(Language.ZH)
                        .code());
    }

    private String wrong() {
        String next = LocalDate.now().plusYears(1).toString();
        return HEAD + ",没有编码,主管部门,,2019-01-01,\n"
                + "a b,编码不对,主管部门,,2019-01-01,\n"
                + "C3,重复一,主管部门,,2019-01-01,\n"
                + "C3,重复二,主管部门,,2019-01-01,\n"
                + "C5,,主管部门,,2019-01-01,\n"
                + "C6," + "长".repeat(201) + ",主管部门,,2019-01-01,\n"
                + "C7,种类不明,大单位,,2019-01-01,\n"
                + town.code(town.school) + ",换了种类,处室," + town.code(town.department) + ",2019-01-01,\n"
                + "C9,没有上级,预算单位,没有,2019-01-01,\n"
                + "C10,上级不对,处室,,2019-01-01,\n"
                + "C11,绕圈一,预算单位,C12,2019-01-01,\n"
                + "C12,绕圈二,预算单位,C11,2019-01-01,\n"
                + "C13,日期不对,主管部门,,去年,\n"
                + "C14,日期在后," + "主管部门,," + next + ",\n"
                + "C15,没有日期,主管部门,,,\n"
                + "C16,停用在前,主管部门,,2019-01-01,2018-01-01\n"
                + town.code(town.department) + ",云溪县教育局,主管部门,,2019-01-01,2020-01-01\n"
                + "C18,上级停用,预算单位,C16,2019-01-01,\n"
                + town.code(town.office) + ",改名太早,处室," + town.code(town.department) + ",2001-01-01,\n";
    }

    @Test
    void allErrorsAtOnceWithRowColumnFoundAndRemedy() {
        Imports.Preview preview = stage(wrong());
        String kinds = preview.errors().stream()
                .map(DraftStore.Mistake::problem)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
        assertEquals(
                "[CLOSED_EARLIER, CODE_MALFORMED, CODE_MISSING, CODE_REPEATED, DATE_EARLIER, DATE_FUTURE, DATE_MALFORMED, "
                        + "DATE_MISSING, KIND_CHANGED, KIND_UNKNOWN, NAME_MISSING, NAME_TOO_LONG, OPEN_CHILDREN, PARENT_CLOSED, "
                        + "PARENT_CYCLE, PARENT_KIND, PARENT_UNKNOWN]",
                kinds);
        RowMessage repeated = preview.errors().stream()
                .filter(one -> one.problem().equals("CODE_REPEATED"))
                .map(one -> RowMessage.of(one, Language.ZH))
                .findFirst()
                .orElseThrow();
        assertEquals(5, repeated.line());
        assertEquals("编码", repeated.column());
        assertEquals("C3", repeated.found());
        assertEquals("编码只出现一次，已见于第 4 行", repeated.expected());
        assertEquals(List.of(), found("重复"));
        assertEquals(
                "P-654",
                assertThrows(Refused.class, () -> town.as(() -> imports.confirm(town.bureau, preview.number())))
                        .refusal(Language.ZH)
                        .code());
    }

    private byte[] annotated() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        town.as(() -> {
            try (AnnotatedRows book = new AnnotatedRows(Language.ZH, response)) {
                imports.annotated(town.bureau, book::begin, book::add);
            }
            return 0;
        });
        return response.getContentAsByteArray();
    }

    private List<SheetRow> read(byte[] file) {
        byte[] rows = pool.run(new Job.Rows(Language.ZH), new java.io.ByteArrayInputStream(file), file.length)
                .document();
        return SheetRow.of(java.util.Objects.requireNonNull(rows)).toList();
    }

    @Test
    void theAnnotatedFileIsMendedAndUploadedAgain() throws Exception {
        stage(wrong());
        byte[] annotated = annotated();
        List<SheetRow> rows = read(annotated);
        assertEquals(AnnotatedBook.PROBLEMS, rows.getFirst().cells().getLast());
        assertTrue(rows.get(1).cells().getLast().startsWith("编码：应当是填写编码"));
        Imports.Preview same = stage(annotated);
        assertEquals(stage(wrong()).errorCount(), same.errorCount());
        List<SheetRow> good =
                rows.stream().filter(row -> row.cells().getLast().isEmpty()).toList();
        java.io.ByteArrayOutputStream mended = new java.io.ByteArrayOutputStream();
        try (SheetFile file = new SheetFile(mended, "改好", rows.getFirst().cells())) {
            for (SheetRow row : good.subList(1, good.size())) file.write(row.cells(), java.util.Set.of());
            file.write(List.of("C10", "上级对了", "主管部门", "", "2019-01-01", "", "处室：已改"), java.util.Set.of());
        }
        confirm(stage(mended.toByteArray()));
        assertEquals(List.of("上级对了"), found("上级对"));
    }

    @Test
    void movesOldUnderNewAndSwapsInOneGo() {
        String school = town.code(town.school);
        String department = town.code(town.department);
        confirm(stage(HEAD + "D1,新教育局,主管部门,,2021-01-01,\n" + school + ",云溪县第一中学,预算单位,D1,2021-01-01,\n" + "D2,附属小学,预算单位,"
                + school + ",2021-01-01,\n"));
        assertTrue(found("附属小学").contains("附属小学"));
        Imports.Preview swapped = stage(
                HEAD + "D2,附属小学,预算单位," + department + ",2022-01-01,\n" + school + ",云溪县第一中学,预算单位,D2,2022-01-01,\n");
        assertEquals(Map.of("moved", 2L), swapped.counts());
        confirm(swapped);
        assertEquals(List.of("云溪县财政局", "云溪县教育局", "附属小学", "云溪县第一中学"), town.as(() -> organizations.path(town.school)));
    }

    @Test
    void aDraftReplacedMeanwhileIsNotConfirmed() {
        Imports.Preview first = stage(rows());
        stage(rows());
        Refused refused =
                assertThrows(Refused.class, () -> town.as(() -> imports.confirm(town.bureau, first.number())));
        assertEquals("P-653", refused.refusal(Language.ZH).code());
    }

    @Test
    void whatWasExportedIsImportedUnchanged() {
        List<String> names = new ArrayList<>(List.of("=1+1 处", "带,逗号", "带\"引号"));
        for (String name : names)
            confirm(stage(
                    HEAD + "E" + names.indexOf(name) + ",\"" + name.replace("\"", "\"\"") + "\",主管部门,,2019-01-01,\n"));
        java.io.ByteArrayOutputStream csv = new java.io.ByteArrayOutputStream();
        java.io.ByteArrayOutputStream xlsx = new java.io.ByteArrayOutputStream();
        town.as(() -> {
            export.csv(csv, Language.ZH);
            export.xlsx(xlsx, Language.EN);
            return 0;
        });
        assertTrue(csv.toString(StandardCharsets.UTF_8).contains("'=1+1 处"));
        assertEquals(Map.of("unchanged", 7L), stage(csv.toByteArray()).counts());
        assertEquals(Map.of("unchanged", 7L), stage(xlsx.toByteArray()).counts());
        assertArrayEquals(
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, java.util.Arrays.copyOf(csv.toByteArray(), 3));
    }
}
