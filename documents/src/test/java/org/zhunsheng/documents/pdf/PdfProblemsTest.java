package org.zhunsheng.documents.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.geometry.Pages;

class PdfProblemsTest {

    @Test
    void aFileThatNeedsAPasswordSaysSo() throws IOException {
        assertEquals(Problem.ENCRYPTED_PDF, problem(locked("open")));
    }

    @Test
    void aFileLockedAgainstChangesOnlyIsRead() throws IOException, Unreadable {
        assertEquals("¶ secret", Grids.describe(PdfReader.read(locked(""))));
    }

    @Test
    void aPageWithoutTextIsTakenForAScan() throws IOException {
        assertEquals(
                Problem.PDF_WITHOUT_TEXT,
                problem(new Draft().line(50, 50, 200, 50).bytes()));
    }

    @Test
    void textWhoseFontIsMissingIsNotPassedOver() throws IOException, Unreadable {
        Draft draft = new Draft().text(50, 50, "a longer text that can be read");
        draft.text(new PDType1Font(Standard14Fonts.FontName.COURIER), 50, 90, "lost");
        draft.page.getResources().getCOSObject().getCOSDictionary(COSName.FONT).removeItem(COSName.getPDFName("F2"));
        assertEquals(
                "¶ a longer text that can be read\n¶ \uFFFD\uFFFD\uFFFD\uFFFD",
                Grids.describe(PdfReader.read(draft.bytes())));
        Draft lost = new Draft();
        lost.text(50, 90, "lost");
        lost.page.getResources().getCOSObject().removeItem(COSName.FONT);
        assertEquals(Problem.PDF_WITHOUT_MAPPING, problem(lost.bytes()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.97})
    void aFileCutShortIsDamaged(double share) throws IOException {
        byte[] whole = new Draft().text(50, 50, "text").bytes();
        assertEquals(Problem.DAMAGED, problem(Arrays.copyOf(whole, (int) (whole.length * share))));
    }

    @Test
    void rubbishAfterTheHeaderIsDamaged() {
        byte[] rubbish = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\nstartxref\n0\n%%EOF"
                .getBytes(StandardCharsets.US_ASCII);
        assertEquals(Problem.DAMAGED, problem(rubbish));
    }

    @Test
    void contentBrokenInTheMiddleIsDamaged() throws IOException {
        Draft draft = new Draft();
        for (int n = 0; n < 40; n++) draft.text(20 + 3 * n, 9 * n, "line " + n * n);
        byte[] bytes = draft.bytes();
        int content = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("stream") + 100;
        Arrays.fill(bytes, content, content + 20, (byte) 0x55);
        assertEquals(Problem.DAMAGED, problem(bytes));
    }

    @Test
    void moreThanThreeHundredPagesAreTooMany() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int n = 0; n <= Pages.LIMIT; n++) document.addPage(new PDPage());
            assertEquals(Problem.TOO_COMPLEX, problem(saved(document)));
        }
    }

    @Test
    void drawingWithoutEndIsStopped() throws IOException {
        byte[] strokes = "0 0 m 9 9 l S ".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        assertEquals(Problem.TOO_COMPLEX, problem(repeating(strokes, 3000)));
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        assertEquals(Problem.ZIP_BOMB, problem(repeating(new byte[1 << 20], 400)));
    }

    @Test
    void formsThatDrawThemselvesEnd() throws IOException, Unreadable {
        Draft draft = new Draft().text(50, 50, "text");
        var form = new org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject(draft.document());
        form.setBBox(draft.page.getMediaBox());
        form.setResources(draft.page.getResources());
        try (OutputStream out = form.getStream().createOutputStream()) {
            out.write("/Again Do /Again Do /Again Do".getBytes(StandardCharsets.US_ASCII));
        }
        draft.page.getResources().put(COSName.getPDFName("Again"), form);
        draft.out.drawForm(form);
        byte[] bytes = draft.bytes();
        Unreadable endless = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThrows(Unreadable.class, () -> PdfReader.read(bytes)));
        assertEquals(Problem.TOO_COMPLEX, endless.problem());
    }

    private static Problem problem(byte[] bytes) {
        return assertThrows(Unreadable.class, () -> PdfReader.read(bytes)).problem();
    }

    private static byte[] locked(String password) throws IOException {
        Draft draft = new Draft().text(50, 50, "secret");
        AccessPermission reading = new AccessPermission();
        reading.setCanModify(false);
        draft.document().protect(new StandardProtectionPolicy("owner", password, reading));
        return draft.bytes();
    }

    private static byte[] repeating(byte[] part, int times) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                for (int n = 0; n < times; n++) out.write(part);
            }
            page.setContents(content);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
