package org.zhunsheng.documents.flow;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Block;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Paragraph;
import org.zhunsheng.page.Place;
import org.zhunsheng.text.Normal;

/** 一份流式文档（DOCX、DOC、ODT）读成的一页：段落与表格依次编号，排版用的外层表格拆开。 */
public final class FlowPage {

    private final List<Block> blocks = new ArrayList<>();
    private int tables;
    private int paragraphs;

    public Page page() {
        return new Page(1, null, blocks);
    }

    public void add(List<FlowBlock> content) throws Unreadable {
        for (FlowBlock block : content) {
            switch (block) {
                case FlowBlock.Text text -> paragraph(text.text());
                case FlowBlock.Table table -> table(table);
            }
        }
    }

    private void table(FlowBlock.Table table) throws Unreadable {
        if (table.isLayout()) {
            for (var row : table.rows()) for (var cell : row.cells()) add(cell.content());
            return;
        }
        var grid = new FlowGrid(table, tables + 1).build();
        if (grid.cells().isEmpty()) return;
        tables++;
        blocks.add(grid);
    }

    public void paragraph(String text) throws Unreadable {
        String shown = text.strip();
        if (Normal.squeeze(shown).isEmpty()) return;
        paragraphs++;
        Limits.blocks(paragraphs);
        blocks.add(new Paragraph(shown, Place.onLine(null, null, paragraphs)));
    }
}
