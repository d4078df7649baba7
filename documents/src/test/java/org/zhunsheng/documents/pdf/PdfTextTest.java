package org.zhunsheng.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Box;
import org.zhunsheng.page.Place;

class PdfTextTest {

    private static Draft box() throws IOException {
        Draft draft = new Draft();
        draft.path(50, 50, 320, 150).out.stroke();
        draft.line(180, 50, 180, 150);
        return draft;
    }

    @Test
    void linesAreReadByPositionWhateverTheOrderTheyWereWritten() throws IOException, Unreadable {
        Draft draft = box().text(190, 90, "third").text(60, 80, "beta").text(190, 60, "first");
        draft.text(60, 60, "alpha").text(190, 75, "second");
        assertEquals("# 1×2\n0,0 alpha⏎beta\n0,1 first⏎second⏎third", read(draft));
    }

    @Test
    void lettersWrittenTwiceForBoldAreReadOnce() throws IOException, Unreadable {
        Draft draft =
                box().text(60, 60, "Total 1100").text(60.4, 60, "Total 1100").text(60.4, 60.3, "Total 1100");
        assertEquals("# 1×2\n0,0 Total 1100\n0,1", read(draft));
    }

    @Test
    void raisedLettersStayInTheirLine() throws IOException, Unreadable {
        Draft draft = box().text(60, 60, "500 m").text(89, 60, 6, "2").text(60, 72, "next");
        assertEquals("# 1×2\n0,0 500 m2⏎next\n0,1", read(draft));
    }

    @Test
    void wordsAreParted_lettersOfOneWordAreNot() throws IOException, Unreadable {
        Draft draft = box().text(60, 60, "pieces")
                .text(90.2, 60, "joined")
                .text(60, 80, "two")
                .text(80, 80, "words");
        assertEquals("# 1×2\n0,0 piecesjoined⏎two words\n0,1", read(draft));
    }

    @Test
    void lyingTextIsReadUpright() throws IOException, Unreadable {
        Draft draft = box();
        draft.text(new Matrix(0, 1, -1, 0, 70, Draft.HEIGHT - 140), 10, "upwards");
        draft.text(new Matrix(0, 1, -1, 0, 84, Draft.HEIGHT - 140), 10, "again");
        draft.text(new Matrix(0, -1, 1, 0, 200, Draft.HEIGHT - 60), 10, "downwards");
        draft.text(60, 20, "A page whose text is upright for the most part").text(60, 170, "more upright text");
        assertEquals("""
                ¶ A page whose text is upright for the most part
                # 1×2
                0,0 upwards⏎again
                0,1 downwards
                ¶ more upright text""", read(draft));
    }

    @Test
    void aPageDrawnLyingIsTurnedAndItsPlacesAreThoseOfThePageAsShown() throws IOException, Unreadable {
        Draft draft = new Draft();
        draft.out.transform(new Matrix(0, 1, -1, 0, 400, 0));
        draft.path(50, 50, 320, 150).out.stroke();
        draft.line(180, 50, 180, 150).text(60, 60, "left").text(190, 60, "right");
        var page = PdfReader.read(draft.bytes()).getFirst();
        assertEquals("# 1×2\n0,0 left\n0,1 right", Grids.describe(java.util.List.of(page)));
        Place left = page.grids().getFirst().cells().getFirst().place();
        assertEquals(new Box(50, 220, 150, 350), left.box());
    }

    @Test
    void slantedMarksBehindTheTextAreLeftOut() throws IOException, Unreadable {
        Draft draft = box().text(60, 60, "cell");
        draft.text(Matrix.getRotateInstance(0.7, 80, 250), 30, "WATERMARK");
        assertEquals("# 1×2\n0,0 cell\n0,1", read(draft));
    }

    @Test
    void columnsWithoutLinesArePartedByTwoSpaces() throws IOException, Unreadable {
        Draft draft = new Draft()
                .text(300, 40, "Unit: yuan")
                .text(50, 40, "Name: bridge")
                .text(50, 60, "next line");
        assertEquals("¶ Name: bridge  Unit: yuan\n¶ next line", read(draft));
    }

    @Test
    void textCutOffByClippingIsNotShownNextDoor() throws IOException, Unreadable {
        Draft draft = box();
        draft.out.saveGraphicsState();
        draft.path(50, 50, 180, 150).out.clip();
        draft.text(102, 60, "A long name that runs over");
        draft.out.restoreGraphicsState();
        draft.text(190, 80, "b");
        assertEquals("# 1×2\n0,0 A long name that\n0,1 b", read(draft));
    }

    @Test
    void textThatRunsOverItsCellStaysWhole() throws IOException, Unreadable {
        Draft draft = box().text(55, 60, "A long name that runs over the line").text(185, 90, "b");
        draft.text(120, 120, "ends at the right margin of the next").text(60, 140, "c");
        assertEquals(
                "# 1×2\n0,0 A long name that runs over the line⏎c\n0,1 b⏎ends at the right margin of the next",
                read(draft));
    }

    @Test
    void uprightLettersWrittenDownwardsInColumnsAreReadColumnByColumn() throws IOException, Unreadable {
        Draft draft = box();
        for (int n = 0; n < 4; n++) draft.text(90, 60 + 12 * n, "ABCD".substring(n, n + 1));
        for (int n = 0; n < 4; n++) draft.text(70, 60 + 12 * n, "EFGH".substring(n, n + 1));
        for (int n = 0; n < 3; n++) draft.text(190, 60 + 12 * n, "one".substring(n, n + 1));
        assertEquals("# 1×2\n0,0 A B C D⏎E F G H\n0,1 o⏎n⏎e", read(draft));
    }

    @Test
    void formObjectsAreRead() throws IOException, Unreadable {
        Draft inner = new Draft();
        inner.path(50, 50, 320, 80).out.stroke();
        inner.line(180, 50, 180, 80).text(60, 60, "a").text(190, 60, "b");
        byte[] bytes = inner.bytes();
        Draft draft = new Draft().text(50, 20, "Title");
        try (var source = org.apache.pdfbox.Loader.loadPDF(bytes)) {
            var form = new org.apache.pdfbox.multipdf.LayerUtility(draft.document()).importPageAsForm(source, 0);
            draft.out.saveGraphicsState();
            draft.out.transform(Matrix.getTranslateInstance(10, -30));
            draft.out.drawForm(form);
            draft.out.restoreGraphicsState();
            assertEquals("¶ Title\n# 1×2\n0,0 a\n0,1 b", read(draft));
        }
    }

    private static String read(Draft draft) throws IOException, Unreadable {
        return Grids.describe(PdfReader.read(draft.bytes()));
    }
}
