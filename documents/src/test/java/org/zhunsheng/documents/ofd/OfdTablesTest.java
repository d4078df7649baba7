package org.zhunsheng.documents.ofd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhunsheng.documents.ofd.Ofd.box;
import static org.zhunsheng.documents.ofd.Ofd.data;
import static org.zhunsheng.documents.ofd.Ofd.line;
import static org.zhunsheng.documents.ofd.Ofd.object;
import static org.zhunsheng.documents.ofd.Ofd.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Box;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Place;

class OfdTablesTest {

    /** 3 行 3 列：甲占左边两行，乙占上边两列，戊占末行。 */
    private static final String MERGED = """
            ¶ 自评表
            # 3×3
            0,0[2×1] 甲
            0,1[1×2] 乙
            1,1 丙
            1,2 丁
            2,0[1×3] 合计说明
            ¶ 注：略""";

    private static final double[][] CELLS = {
        {20, 20, 50, 44}, {50, 20, 130, 32}, {50, 32, 90, 44}, {90, 32, 130, 44}, {20, 44, 130, 56}
    };

    private static final String WORDS = text(60, 8, "自评表")
            + text(30, 30, "甲")
            + text(70, 24, "乙")
            + text(60, 36, "丙")
            + text(100, 36, "丁")
            + text(24, 48, "合计说明")
            + text(20, 64, "注：略");

    private static String merged(BorderHabit habit) {
        StringBuilder drawn = new StringBuilder();
        for (double[] cell : CELLS) drawn.append(habit.draw(cell[0], cell[1], cell[2], cell[3]));
        return drawn.toString();
    }

    @ParameterizedTest
    @EnumSource
    void everyHabitOfDrawingBordersGivesTheSameTable(BorderHabit habit) throws Unreadable {
        assertEquals(MERGED, Ofd.of(merged(habit) + WORDS).read());
    }

    @ParameterizedTest
    @EnumSource
    void textMayComeFirst(BorderHabit habit) throws Unreadable {
        assertEquals(MERGED, Ofd.of(WORDS + merged(habit)).read());
    }

    @Test
    void aTemplateLendsItsLines() throws Unreadable {
        String template = "<ofd:Content><ofd:Layer Type=\"Background\">" + merged(BorderHabit.CLOSED_PATH)
                + "</ofd:Layer></ofd:Content>";
        Ofd ofd = new Ofd()
                .common("<ofd:TemplatePage ID=\"70\" ZOrder=\"Background\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/>")
                .part("Doc_0/Tpls/Tpl_0/Content.xml", Ofd.root("Page", template))
                .page("<ofd:Template TemplateID=\"70\" ZOrder=\"Background\"/>", WORDS);
        assertEquals(MERGED, ofd.read());
    }

    @Test
    void aCompositeObjectIsDrawnWhereItIsPut() throws Unreadable {
        String unit = "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"81\" Width=\"210\" Height=\"297\">"
                + "<ofd:Content>" + object("PathObject", "", data("M 10 10 L 50 10 L 50 25 L 10 25 C M 30 10 L 30 25"))
                + text(15, 15, "左") + text(35, 15, "右")
                + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>";
        Ofd ofd = Ofd.of("<ofd:CompositeObject Boundary=\"20 100 150 150\" CTM=\"2 0 0 2 0 0\" ResourceID=\"81\"/>"
                        + text(20, 80, "上面"))
                .common("<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>")
                .part("Doc_0/DocumentRes.xml", Ofd.root("Res", unit));
        assertEquals("¶ 上面\n# 1×2\n0,0 左\n0,1 右", ofd.read());
        Place right = OfdReader.read(ofd.bytes())
                .getFirst()
                .grids()
                .getFirst()
                .cells()
                .getLast()
                .place();
        assertEquals(new Box(points(80), points(120), points(120), points(150)), right.box());
    }

    @Test
    void drawParametersSayWhetherALineIsSeen() throws Unreadable {
        String parameters =
                "<ofd:DrawParams><ofd:DrawParam ID=\"5\"><ofd:StrokeColor Value=\"255 255 255\"/></ofd:DrawParam>"
                        + "<ofd:DrawParam ID=\"6\" Relative=\"5\" LineWidth=\"0.1\"/>"
                        + "<ofd:DrawParam ID=\"7\" Relative=\"7\"/></ofd:DrawParams>";
        String white = object("PathObject", "DrawParam=\"6\"", data("M 80 20 L 80 50"));
        String faint = object("PathObject", "", "<ofd:StrokeColor Value=\"0\" Alpha=\"0\"/>" + data("M 90 20 L 90 50"));
        String hidden = object("PathObject", "Visible=\"false\"", data("M 30 20 L 30 50"));
        String looped = object("PathObject", "DrawParam=\"7\"", data("M 20 35 L 60 35"));
        Ofd ofd = Ofd.of(box() + white + faint + hidden + looped + text(24, 25, "甲") + text(64, 25, "乙"))
                .common("<ofd:PublicRes>/Doc_0/PublicRes.xml</ofd:PublicRes>")
                .part("Doc_0/PublicRes.xml", Ofd.root("Res", parameters));
        assertEquals("# 2×2\n0,0 甲\n0,1[2×1] 乙\n1,0", ofd.read());
    }

    @Test
    void curvesAndSlantedLinesAreNoTableLines() throws Unreadable {
        String ornament =
                object("PathObject", "", data("M 20 100 B 40 90 60 110 80 100 Q 90 90 100 100 A 5 5 0 0 1 110 100"))
                        + object("PathObject", "", data("M 20 120 L 100 150"));
        assertEquals(
                "# 1×2\n0,0 甲\n0,1 乙",
                Ofd.of(box() + ornament + text(24, 25, "甲") + text(64, 25, "乙")).read());
    }

    @Test
    void cellsSayWhereTheyAreOnThePage() throws Unreadable {
        Ofd ofd = Ofd.of(box() + text(24, 25, "甲"), box() + text(64, 25, "乙"));
        Page second = OfdReader.read(ofd.bytes()).get(1);
        Place place = second.grids().getFirst().cells().getLast().place();
        assertEquals(new Box(points(60), points(20), points(100), points(50)), place.box());
        assertEquals(2, place.page());
        assertEquals(2, place.column());
    }

    @Test
    void aPageHasASizeOfItsOwnAndItsCornerIsTheOrigin() throws Unreadable {
        String area = "<ofd:Area><ofd:PhysicalBox>-5 -5 297 210</ofd:PhysicalBox></ofd:Area>";
        String wide = line(20, 20, 280, 20)
                + line(20, 40, 280, 40)
                + line(20, 20, 20, 40)
                + line(280, 20, 280, 40)
                + line(240, 20, 240, 40);
        Ofd ofd = new Ofd()
                .page(area, (wide + text(24, 25, "甲") + text(250, 25, "乙")).replace("0 0 210 297", "0 0 297 210"));
        assertEquals("# 1×2\n0,0 甲\n0,1 乙", ofd.read());
    }

    @Test
    void aPageDrawnLyingIsTurned() throws Unreadable {
        String lying = (box() + text(24, 25, "甲乙") + text(64, 25, "丙丁"))
                .replace("Boundary=\"0 0 210 297\"", "Boundary=\"0 0 210 297\" CTM=\"0 -1 1 0 0 150\"");
        Ofd ofd = Ofd.of(lying);
        assertEquals("# 1×2\n0,0 甲乙\n0,1 丙丁", ofd.read());
        Place left = OfdReader.read(ofd.bytes())
                .getFirst()
                .grids()
                .getFirst()
                .cells()
                .getFirst()
                .place();
        assertEquals(new Box(points(20), points(90), points(50), points(130)), left.box());
    }

    private static int points(double millimetres) {
        return (int) Math.round(millimetres * 72 / 25.4);
    }
}
