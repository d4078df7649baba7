package org.zhunsheng.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.html.HtmlReader;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.page.Page;

/** 同一张表由办公软件排成的 PDF 与网页：单元格的文字与合并应当一样。 */
class PdfTwinTest {

    private record Cell(int row, int column, int rowSpan, int columnSpan, String text) {

        static Cell of(GridCell cell) {
            String squeezed = cell.text().replaceAll("[\\s\\u00A0\\u3000]+", "");
            return new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), squeezed);
        }
    }

    @Test
    void aTypesetFormHasTheCellsOfItsWebPage() throws IOException, Unreadable {
        List<Cell> printed = cells(PdfReader.read(resource("objective.pdf")));
        assertTrue(printed.size() > 30);
        assertEquals(cells(HtmlReader.read(resource("objective.html"))), printed);
    }

    private static List<Cell> cells(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.grids().stream())
                .flatMap(grid -> grid.cells().stream())
                .map(Cell::of)
                .toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PdfTwinTest.class.getResourceAsStream("/pdf/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
