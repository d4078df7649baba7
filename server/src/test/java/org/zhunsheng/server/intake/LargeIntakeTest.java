package org.zhunsheng.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhunsheng.server.sheet.AnnotatedBook;
import org.zhunsheng.server.sheet.SheetFile;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.MoneyUnit;

/** 两千个项目改好再传，两万行一批一批地放。 */
class LargeIntakeTest extends IntakeGround {

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

    /** 项目表不经索引读过多少行。 */
    private long readOneByOne() {
        return JdbcClient.create(database.owner())
                .sql("select seq_tup_read from pg_stat_user_tables where relname = 'projects'")
                .query(Long.class)
                .single();
    }

    /** 一行一行地导入过许多次，数据库又看过这几张小表，就把逐行找的计划留着。 */
    private int fewRowsManyTimes() {
        int times = 12;
        for (int i = 1; i <= times; i++) {
            assertEquals(1, confirm(stage("项目编码,项目名称,单位编码,子项目\nM" + i + ",示例项目 " + i + "," + unit() + ",甲\n")));
            if (i == 2) JdbcClient.create(database.owner()).sql("analyze").update();
        }
        return times;
    }

    @Test
    void twentyThousandRowsAreStagedInBatches() {
        String unit = unit();
        int before = fewRowsManyTimes();
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
        long read = readOneByOne();
        assertEquals(20_000, confirm(preview));
        assertEquals(before + 20_000, projects());
        // 外键逐行找的，每加一行就把项目读一遍，要读几十亿行
        assertTrue(readOneByOne() - read < 1000L * 20_000, readOneByOne() + " rows read");
    }
}
