package org.zhunsheng.server.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.CountedStatements;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 统计的页面：看见多少由范围定，份数多了句数不变，下载的数是数，接口答同样的数。 */
class StatisticsPagesTest extends StatisticsGround {

    @Test
    void aUnitSeesItsOwnAndNotAnother() {
        long clerk = region.account(Role.PREPARER, region.unit);
        ScoreStatistics own = region.as(
                clerk,
                Role.PREPARER,
                region.unit,
                () -> statistics.of(statistics.where(new Statistics.Asked(null, null, null)), null));
        assertEquals(30, own.accepted());
        assertEquals(region.unit, own.organization());
        Refused refused = assertThrows(
                Refused.class,
                () -> region.as(
                        clerk,
                        Role.PREPARER,
                        region.unit,
                        () -> statistics.where(new Statistics.Asked(region.other, YEAR, null))));
        assertEquals(404, refused.refusal(Language.ZH).status());
        String page =
                visitor(clerk).get("/statistics?organization=" + region.other).body();
        assertFalse(page.contains("水库管理所"), page);
    }

    @Test
    void theSameNumberOfStatementsAtFortyAndAtTwoHundredForms() {
        Visitor visitor = visitor(manager);
        Map<String, Integer> few = count(visitor);
        long another = region.world.organization(region.bureau, "department", "云溪县教育局");
        for (int i = 0; i < 8; i++)
            scored.open(campaign, region.world.organization(another, "unit", "第" + i + "小学"), 20)
                    .forEach(scored::accept);
        assertEquals(195, of(region.bureau, null).accepted());
        assertEquals(few, count(visitor));
        assertTrue(few.values().stream().allMatch(one -> one <= 16), few.toString());
    }

    private Map<String, Integer> count(Visitor visitor) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String path : List.of(
                "/statistics?organization=" + region.bureau,
                "/statistics/forms?organization=" + region.bureau,
                "/statistics/export?format=csv&organization=" + region.bureau)) {
            visitor.get(path);
            int before = CountedStatements.COUNT.get();
            assertEquals(200, visitor.get(path).statusCode());
            counts.put(path, CountedStatements.COUNT.get() - before);
        }
        return counts;
    }

    @Test
    void whatIsNotAYearIsSaidAndNotTakenForTheLatest() {
        Visitor visitor = visitor(manager);
        Visitor program = visitor(manager).accepting("application/json");
        for (String year : List.of("abc", "20266", "1999", "２０２６")) {
            String asked =
                    "?organization=" + region.bureau + "&year=" + URLEncoder.encode(year, StandardCharsets.UTF_8);
            for (String path : List.of("/statistics", "/statistics/forms", "/statistics/export")) {
                HttpResponse<String> page = visitor.get(path + asked);
                assertEquals(400, page.statusCode(), path + asked);
                assertTrue(page.body().contains("P-851") && page.body().contains("2000 至 2100"), page.body());
            }
            for (String path : List.of("/api/v1/statistics", "/api/v1/statistics/forms")) {
                HttpResponse<String> answer = program.get(path + asked);
                assertEquals(400, answer.statusCode(), path + asked);
                assertTrue(answer.body().contains("P-851"), answer.body());
            }
        }
        assertEquals(
                200,
                visitor.get("/statistics?organization=" + region.bureau + "&year=")
                        .statusCode());
    }

    @Test
    void theDownloadsHaveNumbersAndTheInterfaceTheSameOnes() throws Exception {
        Visitor visitor = visitor(manager);
        ScoreStatistics found = of(region.bureau, null);
        String path = "/statistics/export?organization=" + region.bureau + "&section=";
        String csv = visitor.get(path + "grade&format=csv").body();
        assertTrue(csv.contains("\r\n良," + cell(found, "grade", "良", 0) + "," + cell(found, "grade", "良", 1)), csv);
        for (Section section : found.sections())
            try (var book =
                    new XSSFWorkbook(new ByteArrayInputStream(visitor.file(path + section.name() + "&format=xlsx")))) {
                var sheet = book.getSheetAt(0);
                assertEquals(section.rows().size(), sheet.getLastRowNum(), section.name());
                var first = sheet.getRow(1).getCell(1);
                assertEquals(CellType.NUMERIC, first.getCellType());
                assertEquals(section.rows().getFirst().numbers().getFirst().doubleValue(), first.getNumericCellValue());
            }
        assertEquals(400, visitor.get(path + "nothing").statusCode());
        Visitor program = visitor(manager).accepting("application/json");
        String answer = program.get("/api/v1/statistics?year=" + YEAR + "&organization=" + region.bureau)
                .body();
        assertTrue(
                answer.contains("\"accepted\":" + found.accepted() + ",\"expected\":42,\"mean\":" + found.mean()),
                answer);
        String forms =
                program.get("/api/v1/statistics/forms?measure=hint&key=full").body();
        assertTrue(forms.startsWith("{\"count\":" + cell(found, "hint", "full", 0)), forms);
    }
}
