package org.zhunsheng.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.page.Grid;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.text.Normal;

/** 同一张表存成 HTML、DOCX、XLSX、DOC、XLS、ODT、ODS，读出来是同一张表。 */
class AgreementTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "agreement");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "002-chizhou-tangxi-2022",
                "034-daying-justice-cost-2023",
                "059-yueyanglou-migrants-objective-2017",
                "multi-objectives-two"
            })
    void everyFormatGivesTheSameForms(String name) throws IOException, Unreadable {
        String html = forms(name + ".html");
        assertEquals(html, forms(name + ".docx"));
        assertEquals(html, forms(name + ".xlsx"));
        assertEquals(html, forms(name + ".doc"));
        assertEquals(html, forms(name + ".xls"));
        assertEquals(html, forms(name + ".odt"));
        assertEquals(html, forms(name + ".ods"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "002-chizhou-tangxi-2022",
                "034-daying-justice-cost-2023",
                "059-yueyanglou-migrants-objective-2017",
                "multi-objectives-two"
            })
    void webPageAndTextDocumentsHaveTheSameCells(String name) throws Unreadable {
        assertEquals(cells(name + ".html"), cells(name + ".docx"));
        assertEquals(cells(name + ".html"), cells(name + ".doc"));
        assertEquals(cells(name + ".html"), cells(name + ".odt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"002-chizhou-tangxi-2022", "multi-objectives-two"})
    void aWebPageInGbkIsTheSamePage(String name) throws IOException, Unreadable {
        String page = Files.readString(FOLDER.resolve(name + ".html"));
        byte[] gbk = page.replace("utf-8", "gbk").getBytes(Charset.forName("GB18030"));
        String written = FormJson.write(Formats.read(name, gbk).forms(), false);
        assertEquals(FormJson.write(Formats.read(FOLDER.resolve(name + ".html")).forms(), false), written);
    }

    private static String forms(String file) throws Unreadable {
        String written = FormJson.write(Formats.read(FOLDER.resolve(file)).forms(), false);
        return Normal.norm(written.replace("\\n", ""));
    }

    private static List<String> cells(String file) throws Unreadable {
        Content.Document document = (Content.Document) Formats.open(FOLDER.resolve(file));
        return document.source().pages().stream()
                .flatMap(page -> page.grids().stream())
                .map(AgreementTest::cells)
                .toList();
    }

    private static String cells(Grid grid) {
        return grid.cells().stream().map(AgreementTest::cell).collect(Collectors.joining("\n"));
    }

    private static String cell(GridCell cell) {
        return "%d,%d %d×%d %s"
                .formatted(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), Normal.norm(cell.text()));
    }
}
