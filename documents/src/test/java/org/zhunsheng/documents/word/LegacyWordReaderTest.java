package org.zhunsheng.documents.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhunsheng.documents.word.LegacyDraft.IN_TABLE;
import static org.zhunsheng.documents.word.LegacyDraft.edges;
import static org.zhunsheng.documents.word.LegacyDraft.join;
import static org.zhunsheng.documents.word.LegacyDraft.little;
import static org.zhunsheng.documents.word.LegacyDraft.sprm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Place;

class LegacyWordReaderTest {

    private static final int START = 0x60;
    private static final int CONTINUE = 0x20;
    private static final byte[] SPECIAL = sprm(0x0855, 1);

    @Test
    void mergesAreRecoveredFromTheEdgesOfTheCells() throws Unreadable {
        LegacyDraft draft = new LegacyDraft()
                .paragraph("标题")
                .row(edges(new int[] {-108, 2892, 6000}), "项目名称", "甲")
                .row(edges(new int[] {-108, 900, 2892, 6000}, START, 0, 0), "资金", "预算", "一")
                .row(edges(new int[] {-108, 905, 2892, 6000}, CONTINUE, 0, 0), "", "执行", "二")
                .paragraph("说明");
        assertEquals("""
                ¶ 标题
                # 3×3
                0,0[1×2] 项目名称
                0,2 甲
                1,0[2×1] 资金
                1,1 预算
                1,2 一
                2,1 执行
                2,2 二
                ¶ 说明""", read(draft));
    }

    @Test
    void mergedFlagsJoinTheCellOnTheLeftWhicheverWayTheyAreWritten() throws Unreadable {
        int[] four = {0, 1000, 2000, 3000, 4000};
        String expected = "# 2×4\n0,0[1×2] 甲\n0,2[1×2] 乙\n1,0 一\n1,1 二\n1,2 三\n1,3 四";
        for (int first = 1; first <= 2; first++) {
            int rest = 3 - first;
            assertEquals(
                    expected,
                    read(new LegacyDraft()
                            .row(edges(four, first, rest, first, rest), "甲", "", "乙", "")
                            .row(edges(four), "一", "二", "三", "四")));
        }
        byte[] later = join(edges(four), sprm(0x5624, 0, 2), sprm(0x5624, 2, 4));
        assertEquals(
                expected, read(new LegacyDraft().row(later, "甲", "", "乙", "").row(edges(four), "一", "二", "三", "四")));
    }

    @Test
    void aRowMayBeChangedAfterItsDefinition() throws Unreadable {
        int[] two = {0, 2000, 4000};
        byte[] vertical = sprm(0xD62B, 2, 0, 3);
        byte[] below = sprm(0xD62B, 2, 0, 1);
        byte[] inserted = sprm(0x7621, 1, 1, 0xE8, 3);
        byte[] narrower = sprm(0x7623, 2, 3, 0xE8, 3);
        byte[] deleted = sprm(0x5622, 3, 4);
        assertEquals(
                "# 2×3\n0,0[2×1] 甲\n0,1 乙\n0,2 丙\n1,1[1×2] 丁",
                read(new LegacyDraft()
                        .row(
                                join(edges(new int[] {0, 2000, 4000, 5000}), vertical, inserted, narrower, deleted),
                                "甲",
                                "乙",
                                "丙")
                        .row(join(edges(two), below), "", "丁")));
    }

    @Test
    void textInPiecesOutOfOrderReadsInOrder() throws Unreadable {
        LegacyDraft draft = new LegacyDraft();
        for (int n = 1; n <= 9; n++) draft.paragraph("No." + n + " plain text", sprm(0x2403, n % 3));
        draft.row(edges(new int[] {0, 1000, 2000}), "甲", "乙");
        StringBuilder expected = new StringBuilder();
        for (int n = 1; n <= 9; n++) expected.append("¶ No." + n + " plain text\n");
        for (int pieces : new int[] {1, 2, 7, 40}) {
            assertEquals(expected + "# 1×2\n0,0 甲\n0,1 乙", read(draft.pieces(pieces)), pieces + " pieces");
        }
    }

    @Test
    void fieldsShowTheirResultOnly() throws Unreadable {
        assertEquals(
                "¶ 见网址，12页\n¶ 下一段",
                read(new LegacyDraft()
                        .run("见")
                        .run("\u0013", SPECIAL)
                        .run(" HYPERLINK \"http://x/\u0013 QUOTE y \u0014z\u0015\" ")
                        .run("\u0014网址\u0015，\u0013 PAGE \u001412\u0015页\u0013 未完")
                        .end('\r')
                        .paragraph("下一段")));
    }

    @Test
    void deletedAndHiddenTextIsLeftOutAndSoAreDeletedRows() throws Unreadable {
        byte[] one = edges(new int[] {0, 1000});
        LegacyDraft draft = new LegacyDraft()
                .run("甲")
                .run("乙", sprm(0x0800, 1))
                .run("丙")
                .run("丁", sprm(0x083C, 1))
                .end('\r')
                .row(one, "留")
                .run("删", sprm(0x0800, 1))
                .end('\7', IN_TABLE)
                .run("\7", sprm(0x0800, 1));
        assertEquals("¶ 甲丙\n# 1×1\n0,0 留", read(draft.closeRow(one)));
    }

    @Test
    void ticksAreTicksWhateverTheFont() throws Unreadable {
        LegacyDraft draft = new LegacyDraft()
                .table(15, fonts("宋体", "Wingdings", "Wingdings 2"))
                .run("(", SPECIAL, sprm(0x6A09, 1, 0, 0xFE, 0xF0))
                .run("是")
                .run("\uF0A3", sprm(0x4A4F, 2, 0))
                .run("否\u001E\u000B\t\u001F")
                .run("\u0013 FORMCHECKBOX ")
                .run("\u0001", SPECIAL, sprm(0x0806, 1), sprm(0x6A03, 4, 0, 0, 0))
                .run("\u0014\u0015")
                .end('\r');
        draft.data = checkBox();
        assertEquals("¶ ☑是□否-⏎⇥☑", read(draft));
    }

    @Test
    void aTableInsideACellIsTextUnlessTheOuterOneIsOnlyLayout() throws Unreadable {
        byte[] inner = join(IN_TABLE, sprm(0x6649, 2, 0, 0, 0));
        byte[] two = edges(new int[] {0, 500, 1000});
        LegacyDraft draft = new LegacyDraft().row(edges(new int[] {0, 1000, 3000}), "项目", "甲");
        nested(draft.run("目标").end('\7', IN_TABLE), inner, two);
        draft.run("").end('\7', IN_TABLE).rowEnd(edges(new int[] {0, 1000, 3000}));
        assertEquals("# 2×2\n0,0 项目\n0,1 甲\n1,0 目标\n1,1 一 二⏎三 四", read(draft));
        LegacyDraft layout = new LegacyDraft();
        nested(layout.run("外").end('\r', IN_TABLE), inner, two);
        layout.end('\7', IN_TABLE).rowEnd(edges(new int[] {0, 3000}));
        assertEquals("¶ 外\n# 2×2\n0,0 一\n0,1 二\n1,0 三\n1,1 四", read(layout));
    }

    private static void nested(LegacyDraft draft, byte[] inner, byte[] row) {
        for (String cells : new String[] {"一二", "三四"}) {
            for (String cell : cells.split("")) draft.run(cell).end('\r', inner, sprm(0x244B, 1));
            draft.end('\r', inner, sprm(0x244C, 1), row);
        }
    }

    @Test
    void aRowTooWideForItsPageIsKeptElsewhere() throws Unreadable {
        int[] edges = new int[31];
        int[] flags = new int[30];
        String[] cells = new String[30];
        StringBuilder expected = new StringBuilder("# 1×30");
        for (int n = 0; n <= 30; n++) edges[n] = 300 * n;
        for (int n = 0; n < 30; n++) cells[n] = "第" + n;
        for (int n = 0; n < 30; n++) expected.append("\n0," + n + " 第" + n);
        byte[] row = join(IN_TABLE, sprm(0x2417, 1), edges(edges, flags));
        LegacyDraft draft = new LegacyDraft().row(sprm(0x6646, 2, 0, 0, 0), cells);
        draft.data = join(new byte[2], little(2).putShort((short) row.length).array(), row);
        assertEquals(expected.toString(), read(draft));
    }

    @Test
    void headersComeFirstThenTheBodyTextBoxesAndFooters() throws Unreadable {
        LegacyDraft draft = new LegacyDraft().paragraph("正文").part(3);
        draft.paragraph("页眉").paragraph("第1页").end('\r').part(5);
        draft.paragraph("框中").part(9);
        ByteBuffer stories = little(4 * 14);
        for (int n = 0; n < 14; n++) stories.putInt(n <= 7 ? 0 : n <= 9 ? 3 : 7);
        assertEquals("¶ 页眉\n¶ 正文\n¶ 框中\n¶ 第1页", read(draft.table(11, stories.array())));
    }

    @Test
    void automaticNumbersAreCounted() throws Unreadable {
        byte[] list = join(
                new byte[] {1, 0, 7, 0, 0, 0},
                new byte[24],
                level(37, "\0、"),
                level(0, "（\1）"),
                level(23, "\u2022"),
                level(0, ""),
                level(0, ""),
                level(0, ""),
                level(0, ""),
                level(0, ""),
                level(0, ""));
        byte[] override = join(new byte[] {1, 0, 0, 0, 7, 0, 0, 0}, new byte[12], new byte[4]);
        LegacyDraft draft = new LegacyDraft().table(73, list).table(74, override);
        numbered(draft, 0, "甲");
        numbered(draft, 1, "乙");
        numbered(draft, 1, "丙");
        numbered(draft, 2, "点");
        numbered(draft, 0, "丁");
        numbered(draft, 1, "戊");
        assertEquals("¶ 一、甲\n¶ （1）乙\n¶ （2）丙\n¶ 点\n¶ 二、丁\n¶ （1）戊", read(draft));
    }

    private static void numbered(LegacyDraft draft, int level, String text) {
        draft.paragraph(text, sprm(0x460B, 1, 0), sprm(0x260A, level));
    }

    private static byte[] level(int format, String text) {
        ByteBuffer bytes = little(30 + 2 * text.length()).putInt(1).put((byte) format);
        bytes.put(15, (byte) 2).putShort(28, (short) text.length());
        bytes.position(30);
        return bytes.put(text.getBytes(StandardCharsets.UTF_16LE)).array();
    }

    @Test
    void aCellKnowsItsTableRowAndColumn() throws Unreadable {
        byte[] two = edges(new int[] {0, 1000, 2000});
        var pages = LegacyWordReader.read(new LegacyDraft()
                .row(two, "甲", "乙")
                .paragraph("之间")
                .row(two, "丙", "丁")
                .build());
        assertEquals(
                Place.inTable(2, 1, 2),
                pages.getFirst().grids().getLast().cells().getLast().place());
    }

    private static byte[] fonts(String... names) {
        byte[] all = {(byte) names.length, 0, 0, 0};
        for (String name : names) {
            byte[] written = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
            all = join(all, new byte[] {(byte) (39 + written.length)}, new byte[39], written);
        }
        return all;
    }

    /** 从第 4 字节起：头 68 字节，然后是窗体域——复选框，用默认值，默认选中。 */
    private static byte[] checkBox() {
        ByteBuffer bytes = little(4 + 68 + 30).putShort(8, (short) 68);
        bytes.putInt(72, -1).putShort(76, (short) (1 | 25 << 2));
        bytes.putShort(82, (short) 1).putChar(84, '甲').putShort(88, (short) 1);
        return bytes.array();
    }

    private static String read(LegacyDraft draft) throws Unreadable {
        return Grids.describe(LegacyWordReader.read(draft.build()));
    }
}
