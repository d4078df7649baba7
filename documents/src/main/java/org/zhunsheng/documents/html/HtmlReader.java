package org.zhunsheng.documents.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Block;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Paragraph;
import org.zhunsheng.page.Place;
import org.zhunsheng.text.Normal;

/** 网页，以及由办公软件、业务系统存成的网页。表格还原合并，表外的文字成段，排版用的外层表格拆开。 */
public final class HtmlReader {

    private final List<Block> blocks = new ArrayList<>();
    private final HtmlText line = new HtmlText();
    private int tables;
    private int paragraphs;

    private final NestedTables nested;

    private HtmlReader(Element body) {
        nested = new NestedTables(body);
    }

    public static List<Page> read(byte[] bytes) throws Unreadable {
        String text = HtmlDecoding.of(bytes);
        if (text == null) throw new Unreadable(Problem.UNKNOWN_FORMAT);
        Limits.nodes(text.chars().filter(c -> c == '<').count());
        Document document = Jsoup.parse(text);
        HtmlReader reader = new HtmlReader(document.body());
        reader.flow(document.body(), 0);
        reader.endParagraph();
        return List.of(new Page(1, null, reader.blocks));
    }

    private void flow(Element parent, int depth) throws Unreadable {
        Limits.depth(depth);
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) line.add(text, HtmlText.isPreformatted(parent));
            else if (node instanceof Element element && HtmlText.isShown(element)) element(element, depth);
        }
    }

    private void element(Element element, int depth) throws Unreadable {
        switch (element.normalName()) {
            case "br" -> line.lineBreak();
            case "table" -> {
                endParagraph();
                table(element, depth);
            }
            case "input", "textarea", "select" -> line.control(element);
            default -> {
                boolean block = HtmlText.isBlock(element);
                if (block) endParagraph();
                flow(element, depth + 1);
                if (block) endParagraph();
            }
        }
    }

    private void table(Element table, int depth) throws Unreadable {
        HtmlTable rows = new HtmlTable(table);
        if (nested.isLayout(table)) {
            for (Element caption : rows.captions()) flow(caption, depth + 1);
            for (Element cell : rows.cells()) {
                flow(cell, depth + 1);
                endParagraph();
            }
            return;
        }
        for (Element caption : rows.captions()) flow(caption, depth + 1);
        endParagraph();
        var grid = rows.grid(tables + 1);
        if (grid.cells().isEmpty()) return;
        tables++;
        blocks.add(grid);
    }

    private void endParagraph() throws Unreadable {
        String text = line.take();
        if (Normal.squeeze(text).isEmpty()) return;
        paragraphs++;
        Limits.blocks(paragraphs);
        blocks.add(new Paragraph(text, Place.onLine(null, null, paragraphs)));
    }
}
