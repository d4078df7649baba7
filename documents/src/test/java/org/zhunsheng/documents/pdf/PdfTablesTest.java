package org.zhunsheng.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Box;
import org.zhunsheng.page.Grid;
import org.zhunsheng.page.GridCell;

class PdfTablesTest {

    /** 3 行 3 列：甲占左边两行，乙占上边两列，戊占末行。 */
    private static final String MERGED = """
            ¶ Title
            # 3×3
            0,0[2×1] Level
            0,1[1×2] Wide head
            1,1 left
            1,2 right
            2,0[1×3] One sum over all
            ¶ Note below""";

    private static final double[][] CELLS = {
        {50, 50, 120, 110}, {120, 50, 320, 80}, {120, 80, 220, 110}, {220, 80, 320, 110}, {50, 110, 320, 140}
    };

    private static Draft words(Draft draft) throws IOException {
        draft.text(120, 20, "Title").text(60, 75, "Level").text(160, 60, "Wide head");
        draft.text(130, 90, "left").text(260, 90, "right").text(60, 120, "One sum over all");
        return draft.text(50, 160, "Note below");
    }

    private static Draft merged(BorderManner manner) throws IOException {
        Draft draft = new Draft();
        for (double[] cell : CELLS) manner.draw(draft, cell[0], cell[1], cell[2], cell[3]);
        return words(draft);
    }

    @ParameterizedTest
    @EnumSource
    void everyMannerOfDrawingBordersGivesTheSameTable(BorderManner manner) throws IOException, Unreadable {
        assertEquals(MERGED, read(merged(manner)));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aTurnedPageIsReadAsItIsShown(int rotation) throws IOException, Unreadable {
        Draft draft = new Draft();
        draft.page.setRotation(rotation);
        switch (rotation) {
            case 90 -> draft.out.transform(new Matrix(0, 1, -1, 0, 400, 0));
            case 180 -> draft.out.transform(new Matrix(-1, 0, 0, -1, 500, 400));
            default -> draft.out.transform(new Matrix(0, -1, 1, 0, 100, 400));
        }
        for (double[] cell : CELLS) BorderManner.LINE_PER_EDGE.draw(draft, cell[0], cell[1], cell[2], cell[3]);
        assertEquals(MERGED, read(words(draft)));
    }

    @Test
    void openSidesAreClosedAtTheEndsOfTheLines() throws IOException, Unreadable {
        Draft draft = new Draft();
        for (double y : new double[] {50, 80, 110}) draft.line(50, y, 320, y);
        for (double x : new double[] {120, 220}) draft.line(x, 50, x, 110);
        draft.text(60, 60, "a").text(130, 60, "b").text(230, 60, "c");
        draft.text(130, 90, "e").text(230, 90, "f");
        assertEquals("# 2×3\n0,0 a\n0,1 b\n0,2 c\n1,0\n1,1 e\n1,2 f", read(draft));
    }

    @Test
    void underlinesAndTickBoxesAreNoTables() throws IOException, Unreadable {
        Draft draft = new Draft();
        draft.path(50, 50, 320, 80).out.stroke();
        draft.line(180, 50, 180, 80);
        draft.text(60, 60, "Filled by").text(190, 60, "name").line(188, 71, 240, 71);
        draft.path(270, 60, 279, 69).out.stroke();
        draft.text(50, 100, "Underlined").line(50, 112, 110, 112);
        draft.line(40, 380, 460, 380).text(240, 385, "1");
        assertEquals("# 1×2\n0,0 Filled by\n0,1 name\n¶ Underlined\n¶ 1", read(draft));
    }

    @Test
    void shadesAreNotLines() throws IOException, Unreadable {
        Draft draft = new Draft();
        draft.shaded(Color.LIGHT_GRAY, 50, 50, 320, 66).shaded(Color.CYAN, 50, 66, 185, 80);
        draft.path(50, 50, 320, 80).out.stroke();
        draft.line(180, 50, 180, 80).text(60, 60, "a").text(190, 60, "b");
        assertEquals("# 1×2\n0,0 a\n0,1 b", read(draft));
    }

    @Test
    void aVerticalLineInSomeRowsOnlySplitsThoseRows() throws IOException, Unreadable {
        Draft draft = new Draft();
        for (double y : new double[] {50, 80, 110, 140}) draft.line(50, y, 320, y);
        draft.line(50, 50, 50, 140).line(320, 50, 320, 140);
        draft.line(150, 50, 150, 80).line(220, 80, 220, 110).line(146, 110, 146, 140);
        draft.text(60, 60, "a").text(160, 60, "b").text(60, 90, "c").text(230, 90, "d");
        draft.text(60, 120, "e").text(160, 120, "f");
        assertEquals("# 3×3\n0,0 a\n0,1[1×2] b\n1,0[1×2] c\n1,2 d\n2,0 e\n2,1[1×2] f", read(draft));
    }

    @Test
    void tablesOnOnePageStayApartAndAFrameAroundThemIsNone() throws IOException, Unreadable {
        Draft draft = new Draft();
        draft.path(20, 20, 480, 380).out.stroke();
        for (double top : new double[] {50, 200}) {
            draft.path(50, top, 320, top + 30).out.stroke();
            draft.line(180, top, 180, top + 30);
            draft.text(60, top + 10, "a" + (int) top).text(190, top + 10, "b");
        }
        draft.text(50, 150, "between").text(360, 210, "beside");
        assertEquals("# 1×2\n0,0 a50\n0,1 b\n¶ between\n# 1×2\n0,0 a200\n0,1 b\n¶ beside", read(draft));
    }

    @Test
    void cellsSayWhereTheyAreOnTheShownPage() throws IOException, Unreadable {
        Draft draft = merged(BorderManner.LINE_PER_EDGE);
        draft.page.setCropBox(new PDRectangle(10, 100, 450, 290));
        Grid grid = PdfReader.read(draft.bytes()).getFirst().grids().getFirst();
        GridCell right = grid.cells().stream()
                .filter(cell -> cell.text().equals("right"))
                .findFirst()
                .orElseThrow();
        assertEquals(new Box(210, 70, 310, 100), right.place().box());
        assertEquals(1, right.place().page());
        assertEquals(2, right.place().row());
        assertEquals(3, right.place().column());
    }

    private static String read(Draft draft) throws IOException, Unreadable {
        return Grids.describe(PdfReader.read(draft.bytes()));
    }
}
