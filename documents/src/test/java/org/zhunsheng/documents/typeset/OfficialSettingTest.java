package org.zhunsheng.documents.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.font.Typeface;
import org.zhunsheng.documents.official.Block;
import org.zhunsheng.documents.official.OfficialDocument;
import org.zhunsheng.documents.official.Title;
import org.zhunsheng.documents.official.Typography;
import org.zhunsheng.documents.official.Typography.Face;
import org.zhunsheng.layout.Look;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedTable;
import org.zhunsheng.layout.PrintedTable.Band;

/** 公文的分页：前面的正文不论多长，表都不会只有表题、表头留在页末，也没有空白的一页。 */
class OfficialSettingTest {

    private static final Face BODY = new Face("仿宋_GB2312", 16, false);
    private static final Typography TYPOGRAPHY = new Typography(
            new Face("方正小标宋简体", 22, false),
            BODY,
            List.of(BODY, BODY, BODY),
            "Times New Roman",
            10.5,
            30,
            37,
            35,
            28,
            26);

    private static PrintedTable table(int rows, String text) {
        List<PrintedCell> cells = new ArrayList<>();
        cells.add(new PrintedCell(0, 0, 1, 1, "表头", Look.LABEL, null, null));
        for (int row = 1; row <= rows; row++)
            cells.add(new PrintedCell(row, 0, 1, 1, text, Look.PARAGRAPH, null, null));
        return new PrintedTable(
                List.of(1000), Collections.nCopies(rows + 1, 1), cells, List.of(new Band(0, 1, rows + 1)));
    }

    private static List<String> pages(int before, PrintedTable table) {
        List<Block> blocks = new ArrayList<>();
        for (int n = 0; n < before; n++) blocks.add(new Block.Body("正文"));
        blocks.add(new Block.Table("表题", "单位：万元", table));
        OfficialSetting setting =
                OfficialSetting.of(new OfficialDocument(new Title(List.of("题目")), blocks, TYPOGRAPHY), Typeface.song());
        return setting.pages().stream().map(OfficialSettingTest::text).toList();
    }

    private static String text(SetPage page) {
        return page.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .flatMap(mark -> mark.lines().stream())
                .map(Placed::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aHeadIsNeverLeftAlone() {
        PrintedTable table = table(3, "这一格写得很长".repeat(40));
        for (int before = 0; before < 45; before++)
            for (String page : pages(before, table)) {
                assertFalse(page.isEmpty(), "an empty page after " + before);
                boolean begun = page.contains("表题") || page.contains("表头");
                assertEquals(begun, page.contains("这一格"), "after " + before + " paragraphs:\n" + page);
            }
    }

    @Test
    void aTableOfNothingButItsHeadMakesNoEmptyPage() {
        for (int before = 0; before < 30; before++) {
            List<String> pages = pages(before, table(0, ""));
            assertTrue(pages.stream().noneMatch(String::isEmpty), "after " + before);
        }
    }
}
