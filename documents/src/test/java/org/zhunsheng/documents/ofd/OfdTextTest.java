package org.zhunsheng.documents.ofd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhunsheng.documents.ofd.Ofd.box;
import static org.zhunsheng.documents.ofd.Ofd.code;
import static org.zhunsheng.documents.ofd.Ofd.object;
import static org.zhunsheng.documents.ofd.Ofd.text;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.documents.Unreadable;

class OfdTextTest {

    private static final String SIZE = "Font=\"1\" Size=\"4\"";

    /** 各种软件写“项目 2020”两行的方式。 */
    static Stream<String> habits() {
        String clipped =
                "<ofd:TextObject Boundary=\"24 26 8 4\" CTM=\"0.1 0 0 0.1 0 0\" Size=\"40\">%s</ofd:TextObject>";
        return Stream.of(
                text(24, 26, "项目") + text(24, 33, "2020"),
                text(24, 33, "2020") + text(24, 26, "项目"),
                object(
                        "TextObject",
                        SIZE,
                        code(24, 29.4, "DeltaX=\"4\"", "项目") + code(24, 36.4, "DeltaX=\"g 3 2\"", "2020")),
                object("TextObject", SIZE, code(24, 29.4, "", "项目"))
                        + object("TextObject", SIZE, code(24, 36.4, "", "2020")),
                object("TextObject", SIZE, code(24, 29.4, "DeltaX=\"4 -4 2 2 2\" DeltaY=\"0 7 0 0 0\"", "项目2020")),
                object(
                        "TextObject",
                        SIZE,
                        code(24, 29.4, "DeltaX=\"4\"", "项目")
                                + "<ofd:TextCode Y=\"36.4\" DeltaX=\"2\">2020</ofd:TextCode>"),
                clipped.formatted(code(0, 34, "DeltaX=\"40\"", "项目")) + text(24, 33, "2020"),
                text(24, 26, "项")
                        + text(28, 26, "目")
                        + text(24, 33, "2")
                        + text(26, 33, "0")
                        + text(28, 33, "2")
                        + text(30, 33, "0"),
                text(24, 26, "项目").replace(">项目<", ">\n      项目\n    <") + text(24, 33, "2020"),
                text(24, 26, "项目") + text(24, 26, "项目") + text(24.2, 33, "2020") + text(24, 33, "2020"));
    }

    @ParameterizedTest
    @MethodSource("habits")
    void everyHabitOfWritingGivesTheSameText(String written) throws Unreadable {
        assertEquals("# 1×2\n0,0 项目⏎2020\n0,1", Ofd.of(box() + written).read());
    }

    @Test
    void wideOffsetsAreGapsAndNarrowOnesAreNot() throws Unreadable {
        String line = object("TextObject", SIZE, code(24, 100, "DeltaX=\"4 16 2 2 2\"", "金额100元"));
        assertEquals("¶ 金额  100元", Ofd.of(line).read());
        assertEquals(
                "¶ 金额100元",
                Ofd.of(line.replace("4 16 2 2 2", "5 5 2.5 2.5 2.5")).read());
    }

    @Test
    void textRunsWhereItsDirectionSays() throws Unreadable {
        String down = object("TextObject", SIZE, code(25, 26, "DeltaY=\"g 2 5\"", "投入额"));
        String next = object("TextObject", SIZE, code(45, 24, "DeltaY=\"5\"", "甲乙"))
                + object("TextObject", SIZE, code(35, 24, "DeltaY=\"5\"", "丙丁"));
        assertEquals("# 1×2\n0,0 投入额\n0,1", Ofd.of(box() + down).read());
        assertEquals("# 1×2\n0,0 甲乙⏎丙丁\n0,1", Ofd.of(box() + next).read());
        String lying = object(
                "TextObject",
                SIZE + " ReadDirection=\"90\" CharDirection=\"90\"",
                code(25, 24, "DeltaY=\"4 4\"", "产出额"));
        assertEquals(
                "¶ 一二三四\n# 1×2\n0,0 产出额\n0,1",
                Ofd.of(text(20, 5, "一二三四") + box() + lying).read());
    }

    @Test
    void hiddenTextIsNotRead() throws Unreadable {
        String seen = text(24, 25, "看得见");
        String code = code(64, 28, "", "看不见");
        for (String hidden : new String[] {
            object("TextObject", SIZE + " Visible=\"false\"", code),
            object("TextObject", SIZE + " Alpha=\"0\"", code),
            object("TextObject", SIZE + " Fill=\"false\"", code),
            object("TextObject", SIZE, "<ofd:FillColor Value=\"0 0 0\" Alpha=\"0\"/>" + code)
        }) assertEquals("# 1×2\n0,0 看得见\n0,1", Ofd.of(box() + seen + hidden).read(), hidden);
        String outlined = object("TextObject", SIZE + " Fill=\"false\" Stroke=\"true\"", code);
        assertEquals("# 1×2\n0,0 看得见\n0,1 看不见", Ofd.of(box() + seen + outlined).read());
    }

    @Test
    void whatIsClippedAwayIsNotRead_unlessNothingWouldBeLeft() throws Unreadable {
        String cut = text(24, 25, "很长的项目名称说明")
                .replace("0 0 210 297", "20 20 29 30")
                .replace("X=\"24.0\" Y=\"28.4\"", "X=\"4\" Y=\"8.4\"");
        assertEquals("# 1×2\n0,0 很长的项目名\n0,1", Ofd.of(box() + cut).read());
        String clips = "<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary=\"20 20 21 30\">"
                + Ofd.data("M 0 0 L 21 0 L 21 30 L 0 30 C") + "</ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>";
        String clipped = object("TextObject", SIZE, clips + code(24, 28.4, "", "很长的项目名称说明"));
        assertEquals("# 1×2\n0,0 很长的项\n0,1", Ofd.of(box() + clipped).read());
        assertEquals(
                "# 1×2\n0,0 甲\n0,1",
                Ofd.of(box() + text(24, 25, "甲").replace("0 0 210 297", "0 0 0 0"))
                        .read());
    }

    @Test
    void cellsWrittenInOneStringArePartedAtTheLine() throws Unreadable {
        assertEquals(
                "# 1×2\n0,0 一二三四五六七八\n0,1 甲乙丙",
                Ofd.of(box() + text(26, 25, "一二三四五六七八甲乙丙")).read());
        String amounts = text(39, 25, "40067273.3240067273.32");
        assertEquals(
                "# 1×2\n0,0 40067273.32\n0,1 40067273.32",
                Ofd.of(box() + amounts).read());
    }

    @Test
    void textThatRunsOverItsCellStaysWhole() throws Unreadable {
        String over = text(24, 25, "一二三四五六七八九十") + text(80, 25, "乙");
        assertEquals("# 1×2\n0,0 一二三四五六七八九十\n0,1 乙", Ofd.of(box() + over).read());
        String label =
                text(23, 25, "一") + text(31, 25, "二") + text(39, 25, "三") + text(47, 25, "四") + text(55, 25, "五甲乙丙");
        assertEquals("# 1×2\n0,0 一 二 三 四 五\n0,1 甲乙丙", Ofd.of(box() + label).read());
        assertEquals(
                "# 1×2\n0,0 1040000000000000000\n0,1",
                Ofd.of(box() + text(24, 25, "1040000000000000000")).read());
    }

    @Test
    void slantedMarksAndStampsAreLeftOut() throws Unreadable {
        String slanted = "<ofd:TextObject Boundary=\"0 0 210 297\" CTM=\"0.7 -0.7 0.7 0.7 30 150\" Size=\"10\">"
                + code(0, 10, "", "样张") + "</ofd:TextObject>";
        String stamp = Ofd.root(
                "PageAnnot",
                "<ofd:Annot Type=\"Stamp\"><ofd:Appearance Boundary=\"0 0 50 50\">" + text(24, 25, "公章")
                        + "</ofd:Appearance></ofd:Annot>");
        Ofd ofd = Ofd.of(box() + text(24, 25, "甲") + slanted)
                .part("Doc_0/Annots/Page_0/Annotation.xml", stamp)
                .part("Doc_0/Signs/Signatures.xml", "damaged <");
        assertEquals("# 1×2\n0,0 甲\n0,1", ofd.read());
    }

    @Test
    void radicalsAreReadAsTheCharactersTheyLookLike() throws Unreadable {
        assertEquals("¶ 日用金", Ofd.of(text(24, 25, "⽇⽤⾦")).read());
    }
}
