package org.zhunsheng.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.text.Language;

/** 坏的、怪的、恶意的文件：各有明白的说法，而且很快。 */
@Timeout(30)
class FormatsTest {

    private static final String PARAGRAPH = "<w:p><w:r><w:t>绩效自评表</w:t></w:r></w:p>";
    private static final byte[] DOCX = Packages.docx(PARAGRAPH);
    private static final byte[] XLSX =
            Packages.xlsx("<sheetData><row><c t='s'><v>0</v></c></row></sheetData>", "", "<si><t>绩效</t></si>");
    private static final byte[] OFD = Packages.zip(
            Map.of(
                    "OFD.xml", Packages.text("<OFD><DocBody><DocRoot>Document.xml</DocRoot></DocBody></OFD>"),
                    "Document.xml", Packages.text("<Document><Pages><Page BaseLoc='Page.xml'/></Pages></Document>"),
                    "Page.xml",
                            Packages.text(
                                    "<Page><Content><Layer><TextObject Size='4'><TextCode X='9' Y='9'>绩效</TextCode></TextObject></Layer></Content></Page>")));
    private static final byte[] HTML = Packages.text("<table><tr><td>绩效</td></tr></table>");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theContentDecidesNotTheName() throws Unreadable {
        assertEquals("docx", format("form.pdf", DOCX));
        assertEquals("xlsx", format("form.docx", XLSX));
        assertEquals("html", format("form.xls", HTML));
        assertEquals("ofd", format("form.pdf", OFD));
        assertEquals("html", format("form", "\n<!DOCTYPE html><p>绩效自评表".getBytes(Charset.forName("GBK"))));
        assertEquals("txt", format("form.json", "项目支出绩效自评表".getBytes(Charset.forName("GBK"))));
        assertTrue(Formats.open("form.txt", Packages.text("\uFEFF{\"project\": \"甲\"}")) instanceof Content.Data);
    }

    @Test
    void aFileIsReadWithItsHash() throws IOException, Unreadable {
        Path file = Files.write(folder.resolve("a.html"), HTML);
        Content.Document read = (Content.Document) Formats.open(file);
        assertEquals("a.html", read.source().name());
        assertEquals("7c220814", read.source().sha256().substring(0, 8));
        assertTrue(read.source().ordered());
    }

    @Test
    void whatIsNotAFileIsSaidToBeSo() throws IOException {
        assertProblem(Problem.DIRECTORY, () -> Formats.open(folder));
        assertProblem(Problem.NOT_FOUND, () -> Formats.open(folder.resolve("none.pdf")));
        Path empty = Files.createFile(folder.resolve("empty.docx"));
        assertProblem(Problem.EMPTY, () -> Formats.open(empty));
        assertBytes(Problem.EMPTY, Packages.text(" \r\n\t"));
    }

    @Test
    void aFileBeyondTheLimitIsNotEvenRead() throws IOException {
        Path large = folder.resolve("large.pdf");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(300L << 20);
        }
        Unreadable unreadable = assertProblem(Problem.TOO_LARGE, () -> Formats.open(large));
        assertTrue(unreadable.message(Language.ZH).startsWith("P-531 文件有 300 MB，超过上限 64 MB。"));
        assertProblem(Problem.TOO_LARGE, () -> Formats.open("endless", endless()));
        byte[] text = new byte[20 << 20];
        Arrays.fill(text, (byte) 'a');
        assertBytes(Problem.TOO_LARGE, text);
    }

    @Test
    void formatsThatCannotBeReadYetAreNamed() {
        assertBytes(Problem.ENCRYPTED_OFFICE, compound("EncryptedPackage"));
        assertBytes(Problem.OTHER_FORMAT, compound("PowerPoint Document"));
        assertBytes(Problem.OTHER_FORMAT, compound("Something"));
        assertBytes(Problem.OPEN_DOCUMENT, Packages.open("presentation", "", ""));
        assertBytes(
                Problem.OTHER_FORMAT,
                Packages.text(
                        "<?xml version='1.0'?><office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>"));
        assertBytes(Problem.OTHER_FORMAT, zip("附件/说明.txt", "说明"));
        assertBytes(Problem.OTHER_FORMAT, Packages.text("{\\rtf1\\ansi 绩效}"));
        assertBytes(
                Problem.OTHER_FORMAT,
                Packages.text(
                        "<?xml version='1.0'?><?mso-application?><w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'/>"));
        for (String head :
                new String[] {"\u0089PNG\r\n", "\u00FF\u00D8\u00FF\u00E0", "GIF89a", "II*\0", "RIFF....WEBP"}) {
            assertBytes(Problem.IMAGE, (head + "0123456789").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void noiseIsNoFormat() {
        byte[] noise = new byte[100_000];
        new Random(3).nextBytes(noise);
        assertBytes(Problem.UNKNOWN_FORMAT, noise);
        assertBytes(Problem.UNKNOWN_FORMAT, new byte[4096]);
    }

    @Test
    void aCutOffFileIsDamaged() {
        for (byte[] whole : new byte[][] {DOCX, XLSX}) {
            assertBytes(Problem.DAMAGED, Arrays.copyOf(whole, whole.length / 2));
            assertBytes(Problem.DAMAGED, Arrays.copyOf(whole, whole.length - 30));
        }
        assertBytes(Problem.DAMAGED, Packages.docx(PARAGRAPH + "<w:p>"));
        assertBytes(Problem.DAMAGED, Packages.with(DOCX, "word/document.xml", out -> {}));
    }

    @Test
    void aFlippedBitIsNoticed() {
        for (int seed = 0; seed < 400; seed++) {
            byte[] bytes = (seed % 2 == 0 ? DOCX : XLSX).clone();
            Random random = new Random(seed);
            for (int n = random.nextInt(4); n >= 0; n--)
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                Formats.open("flipped", bytes).reading();
            } catch (Unreadable expected) {
                assertTrue(expected.problem() != Problem.EMPTY, "seed " + seed);
            } catch (RuntimeException bug) {
                throw new AssertionError("seed " + seed, bug);
            }
        }
    }

    @Test
    void aZipBombIsStoppedWhileExpanding() {
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        byte[] bomb = Packages.with(DOCX, "word/document.xml", out -> {
            for (int n = 0; n < 300; n++) out.write(spaces);
        });
        assertTrue(bomb.length < 1 << 20);
        assertBytes(Problem.ZIP_BOMB, bomb);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int n = 0; n <= Limits.ENTRIES; n++) parts.put("word/" + n, new byte[0]);
        assertBytes(Problem.ZIP_BOMB, Packages.zip(parts));
    }

    @Test
    void tooMuchTextIsRefusedBeforeItFillsTheMemory() {
        byte[] noise = new byte[1 << 20];
        Random random = new Random(5);
        byte[] much = Packages.with(DOCX, "word/document.xml", out -> {
            out.write(Packages.text("<document><body><p><r><t>"));
            for (int n = 0; n < 40; n++) {
                for (int i = 0; i < noise.length; i++) noise[i] = (byte) ('a' + random.nextInt(26));
                out.write(noise);
            }
            out.write(Packages.text("</t></r></p></body></document>"));
        });
        assertBytes(Problem.TOO_COMPLEX, much);
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "秘密");
        String declared = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]><x><body><p><r><t>&e;</t></r></p></body></x>"
                .formatted(secret.toUri());
        assertBytes(
                Problem.EXTERNAL_ENTITY,
                Packages.with(DOCX, "word/document.xml", out -> out.write(Packages.text(declared))));
        String laughs =
                "<!DOCTYPE x [<!ENTITY a \"哈哈哈哈\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
        assertBytes(
                Problem.EXTERNAL_ENTITY,
                Packages.with(XLSX, "xl/sharedStrings.xml", out -> out.write(Packages.text(laughs))));
    }

    @Test
    void nestingAndSizeHaveBounds() throws Unreadable {
        assertBytes(Problem.TOO_COMPLEX, Packages.docx("<w:tbl><w:tr><w:tc>".repeat(1000)));
        assertBytes(Problem.TOO_COMPLEX, Packages.text("<table>" + "<tr><td>1</td></tr>".repeat(300_000)));
        assertBytes(Problem.TOO_COMPLEX, Packages.text("行\n".repeat(Limits.BLOCKS + 1)));
        assertBytes(Problem.TOO_COMPLEX, Packages.text("[" + "{},".repeat(Limits.NODES) + "{}]"));
        String corners =
                "<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData>";
        Formats.open("corners", Packages.xlsx(corners, "", ""));
        String merge = "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>";
        assertBytes(Problem.TOO_COMPLEX, Packages.xlsx(corners + merge, "", ""));
    }

    @Test
    void deeplyNestedHtmlNeitherHangsNorOverflows() throws Unreadable {
        for (String open : new String[] {"<div>", "<table><tr><td>", "<b><i>"}) {
            byte[] deep = Packages.text("<html><body>" + open.repeat(20_000) + "绩效");
            try {
                Formats.open("deep", deep);
            } catch (Unreadable bounded) {
                assertEquals(Problem.TOO_COMPLEX, bounded.problem());
            }
        }
    }

    private interface Opening {
        void run() throws Exception;
    }

    private static Unreadable assertProblem(Problem problem, Opening opening) {
        Unreadable unreadable = assertThrows(Unreadable.class, opening::run);
        assertEquals(problem, unreadable.problem(), unreadable.message(Language.ZH));
        return unreadable;
    }

    private static void assertBytes(Problem problem, byte[] bytes) {
        assertProblem(problem, () -> Formats.open("form.docx", bytes));
    }

    private static String format(String name, byte[] bytes) throws Unreadable {
        return ((Content.Document) Formats.open(name, bytes)).source().format();
    }

    private static byte[] zip(String name, String content) {
        return Packages.zip(Map.of(name, Packages.text(content)));
    }

    private static byte[] compound(String stream) {
        return Packages.compound(Map.of(stream, new byte[512]));
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'a');
                return length;
            }
        };
    }
}
