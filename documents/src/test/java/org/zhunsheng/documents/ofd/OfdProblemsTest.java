package org.zhunsheng.documents.ofd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhunsheng.documents.ofd.Ofd.object;
import static org.zhunsheng.documents.ofd.Ofd.text;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.documents.Packages;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.geometry.Pages;

@Timeout(30)
class OfdProblemsTest {

    @Test
    void anEncryptedPackageSaysSo() {
        assertEquals(
                Problem.ENCRYPTED_OFD, problem(Ofd.of(text(24, 25, "甲")).part("Encryptions.xml", "<Encryptions/>")));
    }

    @Test
    void aPackageWithAPasswordSaysSo() {
        byte[] bytes = Ofd.of(text(24, 25, "甲")).bytes();
        for (int at = 0; at + 10 < bytes.length; at++) {
            boolean central = bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2;
            if (central) bytes[at + 8] |= 1;
        }
        assertEquals(Problem.ENCRYPTED_OFD, problem(bytes));
    }

    @Test
    void picturesAloneAreTakenForAScan() {
        String image = "<ofd:ImageObject Boundary=\"0 0 210 297\" CTM=\"210 0 0 297 0 0\" ResourceID=\"3\"/>";
        assertEquals(Problem.OFD_WITHOUT_TEXT, problem(Ofd.of(image)));
        String recognised = object("TextObject", "Size=\"4\" Alpha=\"0\"", Ofd.code(20, 20, "", "识别的文字"));
        assertEquals(Problem.OFD_WITHOUT_TEXT, problem(Ofd.of(recognised + image)));
        assertEquals(Problem.OFD_WITHOUT_TEXT, problem(new Ofd()));
    }

    @Test
    void shapesWithoutCharactersAreNotGuessed() throws Unreadable {
        assertEquals(Problem.OFD_WITHOUT_MAPPING, problem(Ofd.of(text(24, 25, "\uE001\uE002\uE003"))));
        assertEquals("¶ 项目名称\uFFFD", Ofd.of(text(24, 25, "项目名称\uE001")).read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml", "Doc_0/Tpl.xml"})
    void aMissingOrBrokenPartIsDamage(String part) {
        Ofd whole = new Ofd()
                .common("<ofd:TemplatePage ID=\"7\" BaseLoc=\"Tpl.xml\"/>")
                .part("Doc_0/Tpl.xml", Ofd.root("Page", ""))
                .page("<ofd:Template TemplateID=\"7\"/>", text(24, 25, "甲"));
        byte[] bytes = whole.bytes();
        assertEquals(Problem.DAMAGED, problem(Packages.with(bytes, part, out -> out.write(Packages.text("<a><b>")))));
        assertEquals(Problem.DAMAGED, problem(Packages.with(bytes, part, out -> {})));
    }

    @Test
    void aPageThatIsNotThereIsDamage() {
        String entry = "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Gone/Content.xml\"/></ofd:Pages>";
        assertEquals(
                Problem.DAMAGED,
                problem(Ofd.of(text(24, 25, "甲")).part("Doc_0/Document.xml", Ofd.root("Document", entry))));
    }

    @Test
    void aPackageWithoutADocumentIsDamaged() {
        assertEquals(Problem.DAMAGED, problem(new Ofd().part("OFD.xml", Ofd.root("OFD", ""))));
    }

    @Test
    void aFileCutShortIsDamaged() {
        byte[] whole = Ofd.of(text(24, 25, "甲")).bytes();
        for (int length : new int[] {whole.length / 4, whole.length / 2, whole.length - 30}) {
            assertEquals(Problem.DAMAGED, problem(Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void documentTypesAreRefused() {
        String laughing =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///secret\">]><x><Content><Layer>&e;</Layer></Content></x>";
        assertEquals(Problem.EXTERNAL_ENTITY, problem(Ofd.of("").part("Doc_0/Pages/Page_0/Content.xml", laughing)));
    }

    @Test
    void aBombIsStoppedWhileExpanding() {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        byte[] bomb = Packages.with(Ofd.of("").bytes(), "Doc_0/Pages/Page_0/Content.xml", out -> {
            for (int n = 0; n < 40; n++) out.write(blanks);
        });
        assertEquals(Problem.ZIP_BOMB, problem(bomb));
    }

    @Test
    void anAttributeWithoutEndIsNotHeldInMemory() {
        byte[] endless = Packages.with(Ofd.of("").bytes(), "Doc_0/Pages/Page_0/Content.xml", out -> {
            out.write(Packages.text("<Page><Content><Layer><TextObject Size='4'><TextCode DeltaX='"));
            for (int n = 0; n < 2_000_000; n++) out.write(Packages.text(n % 9 + " 4 "));
            out.write(Packages.text("'>甲</TextCode></TextObject></Layer></Content></Page>"));
        });
        assertEquals(Problem.TOO_COMPLEX, problem(endless));
    }

    @Test
    void offsetsWithoutEndCostNothing() throws Unreadable {
        String endless =
                object("TextObject", "Size=\"4\"", Ofd.code(24, 28, "DeltaX=\"g 2000000 4 g 1e7 4 g -5 4\"", "项目名称"));
        assertEquals("¶ 项目名称", Ofd.of(endless).read());
    }

    @Test
    void compositeObjectsThatHoldThemselvesEnd() {
        String again = "<ofd:CompositeObject Boundary=\"0 0 210 297\" ResourceID=\"81\"/>";
        String unit = "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"81\"><ofd:Content>" + again + again
                + again + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>";
        Ofd ofd = Ofd.of(again + text(24, 25, "甲"))
                .common("<ofd:DocumentRes>Res.xml</ofd:DocumentRes>")
                .part("Doc_0/Res.xml", Ofd.root("Res", unit));
        assertEquals(Problem.TOO_COMPLEX, problem(ofd));
    }

    @Test
    void aTemplateThatNamesItselfIsDrawnOnce() throws Unreadable {
        String template = "<ofd:Template TemplateID=\"7\"/><ofd:Content><ofd:Layer>" + text(24, 40, "模板")
                + "</ofd:Layer></ofd:Content>";
        Ofd ofd = new Ofd()
                .common("<ofd:TemplatePage ID=\"7\" BaseLoc=\"Tpl.xml\"/>")
                .part("Doc_0/Tpl.xml", Ofd.root("Page", template))
                .page("<ofd:Template TemplateID=\"7\"/>", text(24, 25, "甲"));
        assertEquals("¶ 甲\n¶ 模板", ofd.read());
    }

    @Test
    void aPageWithTemplatesWithoutEndIsStopped() {
        Ofd ofd = new Ofd()
                .common("<ofd:TemplatePage ID=\"7\" BaseLoc=\"Tpl.xml\"/>")
                .part("Doc_0/Tpl.xml", Ofd.root("Page", ""))
                .page("<ofd:Template TemplateID=\"7\"/>".repeat(200_000), text(24, 25, "甲"));
        assertEquals(Problem.TOO_COMPLEX, problem(ofd));
    }

    @Test
    void tooManyPagesAndTooMuchDrawingAreRefused() {
        Ofd pages = new Ofd();
        for (int n = 0; n <= Pages.LIMIT; n++) pages.page("", "");
        assertEquals(Problem.TOO_COMPLEX, problem(pages));
        Random random = new Random(7);
        byte[] steps = new byte[1 << 20];
        for (int n = 0; n < steps.length; n++) steps[n] = (byte) (n % 2 == 0 ? ' ' : '0' + random.nextInt(10));
        byte[] lines = Packages.with(Ofd.of("").bytes(), "Doc_0/Pages/Page_0/Content.xml", out -> {
            out.write(Packages.text("<Page><Content><Layer><PathObject><AbbreviatedData>M 0 0"));
            for (int n = 0; n < 17; n++) out.write(steps);
            out.write(Packages.text("</AbbreviatedData></PathObject></Layer></Content></Page>"));
        });
        assertEquals(Problem.TOO_COMPLEX, problem(lines));
    }

    @Test
    void wrongNumbersAreNotTakenForPositions() throws Unreadable {
        String wrong = object("TextObject", "Size=\"4\" CTM=\"1 0 0 NaN 0 0\"", Ofd.code(24, 28, "DeltaX=\"x\"", "项目"))
                + object("PathObject", "LineWidth=\"-1\"", Ofd.data("M 1e300 20 L oops"))
                + object("TextObject", "Size=\"wide\"", Ofd.code(24, 40, "", "没有大小"));
        assertEquals("¶ 项目", Ofd.of(wrong).read());
    }

    @Test
    void aFlippedBitIsNoticedOrHarmless() {
        byte[] whole = Ofd.of(Ofd.box() + text(24, 25, "甲")).bytes();
        for (int seed = 0; seed < 300; seed++) {
            byte[] bytes = whole.clone();
            Random random = new Random(seed);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertTrue(!OfdReader.read(bytes).isEmpty());
            } catch (Unreadable expected) {
                assertTrue(!expected.problem().code().isEmpty());
            } catch (RuntimeException bug) {
                throw new AssertionError("seed " + seed, bug);
            }
        }
    }

    private static Problem problem(Ofd ofd) {
        return problem(ofd.bytes());
    }

    private static Problem problem(byte[] bytes) {
        return assertThrows(Unreadable.class, () -> OfdReader.read(bytes)).problem();
    }
}
