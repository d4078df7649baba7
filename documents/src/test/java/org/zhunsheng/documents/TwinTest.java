package org.zhunsheng.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.documents.html.HtmlReader;
import org.zhunsheng.documents.ofd.OfdReader;
import org.zhunsheng.documents.pdf.PdfReader;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.page.Page;

/**
 * 同一张表由办公软件排成的文件与网页：单元格的文字与合并应当一样。
 *
 * <p>{@code thin-rectangles}：线填成细长形并缩放了坐标。
 */
class TwinTest {

    private record Cell(int row, int column, int rowSpan, int columnSpan, String text) {

        static Cell of(GridCell cell) {
            String squeezed = cell.text().replaceAll("[\\s\\u00A0\\u3000]+", "");
            return new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), squeezed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pdf/objective.pdf", "/ofd/thin-rectangles.ofd"})
    void aTypesetFormHasTheCellsOfItsWebPage(String name) throws IOException, Unreadable {
        byte[] file = resource(name);
        List<Cell> printed = cells(name.endsWith(".pdf") ? PdfReader.read(file) : OfdReader.read(file));
        assertTrue(printed.size() > 30);
        assertEquals(cells(HtmlReader.read(resource("/pdf/objective.html"))), printed);
    }

    private static List<Cell> cells(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.grids().stream())
                .flatMap(grid -> grid.cells().stream())
                .map(Cell::of)
                .toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = TwinTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
