package org.zhunsheng.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.documents.archive.Compound;
import org.zhunsheng.text.Language;

/** 坏的、恶意的 DOC、XLS、ODT、ODS：各有明白的说法，而且很快。 */
@Timeout(60)
class HostileOfficeTest {

    private static final String[] FORMATS = {"doc", "xls", "odt", "ods"};
    private static final String TEXT = "<office:body><office:text>%s</office:text></office:body>";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theContentDecidesNotTheName() throws Exception {
        for (String format : FORMATS) {
            Content read = Formats.open("form.pdf", sample(format));
            assertEquals(format, ((Content.Document) read).source().format());
        }
    }

    @Test
    void whatIsEmbeddedInAFileIsNotTheFile() throws Exception {
        byte[] xls = sample("xls");
        Compound streams = Compound.open(xls);
        byte[] both =
                Packages.compound(Map.of("Workbook", streams.read("Workbook"), "MBD/WordDocument", new byte[512]));
        assertEquals(Format.XLS, Formats.detect(both));
    }

    @Test
    void aCutOffFileIsDamagedOrReadsAsFarAsItGoes() throws Exception {
        for (String format : FORMATS) {
            byte[] whole = sample(format);
            assertBytes(Problem.DAMAGED, Arrays.copyOf(whole, whole.length / 3));
            for (int n = 1; n < 40; n++) survives(format + " " + n, Arrays.copyOf(whole, whole.length * n / 40));
        }
    }

    @Test
    void flippedBytesAreNoticedOrHarmless() throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String format = FORMATS[seed % 2];
            Compound file = Compound.open(sample(format));
            byte[] main = file.read(format.equals("doc") ? "WordDocument" : "Workbook");
            byte[] table = format.equals("doc") ? file.read("1Table") : new byte[512];
            for (byte[] bytes : new byte[][] {main, table}) {
                int reach = random.nextBoolean() ? Math.min(1024, bytes.length) : bytes.length;
                for (int n = random.nextInt(6); n >= 0; n--) bytes[random.nextInt(reach)] = (byte) random.nextInt();
            }
            String name = format.equals("doc") ? "WordDocument" : "Workbook";
            survives("seed " + seed, Packages.compound(Map.of(name, main, "1Table", table)));
        }
    }

    /** 每个扇区的下一个都是它自己。 */
    @Test
    void chainsThatLoopEnd() throws Exception {
        for (String format : new String[] {"doc", "xls"}) {
            byte[] bytes = sample(format);
            ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int sector = 1 << file.getShort(30);
            int allocation = sector * (file.getInt(76) + 1);
            for (int n = 0; n < sector / 4; n++) file.putInt(allocation + 4 * n, n);
            assertBytes(Problem.DAMAGED, bytes);
        }
        ByteBuffer claims = ByteBuffer.wrap(sample("xls")).order(ByteOrder.LITTLE_ENDIAN);
        claims.putInt(44, 0x7FFFFFFF);
        assertBytes(Problem.DAMAGED, claims.array());
    }

    @Test
    void lockedFilesAreSaidToBeLocked() throws Exception {
        byte[] manifest = Packages.text("<m:manifest xmlns:m='m'><m:file-entry m:media-type="
                + "'application/vnd.oasis.opendocument.text'><m:encryption-data/></m:file-entry></m:manifest>");
        for (String format : new String[] {"odt", "ods"}) {
            assertBytes(
                    Problem.ENCRYPTED_OFFICE,
                    Packages.with(sample(format), "META-INF/manifest.xml", out -> out.write(manifest)));
            assertBytes(
                    Problem.ENCRYPTED_OFFICE, Packages.with(sample(format), "encrypted-package", out -> out.write(1)));
        }
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "秘密");
        String declared = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]><x><body><text><p>&e;</p></text></body></x>"
                .formatted(secret.toUri());
        for (String format : new String[] {"odt", "ods"}) {
            for (String part : new String[] {"content.xml", "styles.xml"}) {
                byte[] evil = Packages.with(sample(format), part, out -> out.write(Packages.text(declared)));
                assertBytes(Problem.EXTERNAL_ENTITY, evil);
            }
        }
    }

    @Test
    void bombsAreStoppedWhileExpanding() throws Exception {
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        for (String format : new String[] {"odt", "ods"}) {
            assertBytes(Problem.ZIP_BOMB, Packages.with(sample(format), "content.xml", out -> {
                for (int n = 0; n < 300; n++) out.write(spaces);
            }));
        }
        String blanks = "<text:p>" + "<text:s text:c='1000'/>".repeat(20_000) + "</text:p>";
        assertBytes(Problem.TOO_COMPLEX, Packages.open("text", "", TEXT.formatted(blanks)));
        String cell = "<table:table-cell table:number-columns-repeated='900'><text:p>" + "满".repeat(1000)
                + "</text:p></table:table-cell>";
        String rows = "<table:table><table:table-row table:number-rows-repeated='200'>" + cell
                + "</table:table-row></table:table>";
        assertBytes(Problem.TOO_COMPLEX, Packages.open("text", "", TEXT.formatted(rows.repeat(50))));
        String endless = "<table:table><table:table-row table:number-rows-repeated='2147483647'><table:table-cell/>"
                + "</table:table-row></table:table>";
        assertBytes(Problem.TOO_COMPLEX, Packages.open("text", "", TEXT.formatted(endless)));
        String deep = "<table:table><table:table-row><table:table-cell>";
        assertBytes(Problem.TOO_COMPLEX, Packages.open("text", "", TEXT.formatted(deep.repeat(1000))));
    }

    @Test
    void stylesThatInheritFromEachOtherEnd() throws Exception {
        String loop =
                "<office:automatic-styles><style:style style:name='A' style:family='text' style:parent-style-name='B'/>"
                        + "<style:style style:name='B' style:family='text' style:parent-style-name='A'/></office:automatic-styles>";
        String text = TEXT.formatted("<text:p><text:span text:style-name='A'>甲</text:span></text:p>");
        Content read = Formats.open("loop", Packages.open("text", "", loop + text));
        assertEquals("¶ 甲", Grids.describe(((Content.Document) read).source().pages()));
    }

    private static byte[] sample(String format) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/agreement/034-daying-justice-cost-2023." + format));
    }

    private static void survives(String what, byte[] bytes) {
        try {
            Formats.open(what, bytes).reading();
        } catch (Unreadable expected) {
            assertEquals(
                    expected.problem().code(), expected.message(Language.EN).substring(0, 5));
        } catch (RuntimeException bug) {
            throw new AssertionError(what, bug);
        }
    }

    private static void assertBytes(Problem problem, byte[] bytes) {
        Unreadable unreadable =
                assertThrows(Unreadable.class, () -> Formats.open("form", bytes).reading());
        assertEquals(problem, unreadable.problem(), unreadable.message(Language.ZH));
    }
}
