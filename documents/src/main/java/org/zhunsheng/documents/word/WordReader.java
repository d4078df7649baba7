package org.zhunsheng.documents.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.archive.Relations;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.page.Block;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Paragraph;
import org.zhunsheng.page.Place;
import org.zhunsheng.text.Normal;

/** DOCX：正文的段落与表格按原来的次序，页眉在前、页脚在后。排版用的外层表格拆开。 */
public final class WordReader {

    private final List<Block> blocks = new ArrayList<>();
    private int tables;
    private int paragraphs;

    private WordReader() {}

    public static List<Page> read(byte[] bytes) throws Unreadable {
        Archive archive = Archive.open(bytes);
        List<String> main = Relations.of(archive, "").ofType("officeDocument");
        String part = main.isEmpty() ? "word/document.xml" : main.getFirst();
        Relations relations = Relations.of(archive, part);
        List<String> numberings = relations.ofType("numbering");
        WordNumbering numbering = WordNumbering.read(archive, numberings.isEmpty() ? null : numberings.getFirst());
        WordReader reader = new WordReader();
        reader.margins(archive, relations.ofType("header"), numbering);
        reader.add(new WordStory(Xml.open(archive, part), numbering).blocks());
        reader.margins(archive, relations.ofType("footer"), numbering);
        return List.of(new Page(1, null, reader.blocks));
    }

    /** 页眉、页脚只取文字，相同的只取一次。 */
    private void margins(Archive archive, List<String> parts, WordNumbering numbering) throws Unreadable {
        Set<String> texts = new LinkedHashSet<>();
        for (String part : parts) {
            for (WordBlock block : new WordStory(Xml.open(archive, part), numbering).blocks()) texts.add(block.text());
        }
        for (String text : texts) paragraph(text);
    }

    private void add(List<WordBlock> content) throws Unreadable {
        for (WordBlock block : content) {
            switch (block) {
                case WordBlock.Text text -> paragraph(text.text());
                case WordBlock.Table table -> table(table);
            }
        }
    }

    private void table(WordBlock.Table table) throws Unreadable {
        if (table.isLayout()) {
            for (var row : table.rows()) for (var cell : row.cells()) add(cell.content());
            return;
        }
        var grid = new WordGrid(table, tables + 1).build();
        if (grid.cells().isEmpty()) return;
        tables++;
        blocks.add(grid);
    }

    private void paragraph(String text) throws Unreadable {
        String shown = text.strip();
        if (Normal.squeeze(shown).isEmpty()) return;
        paragraphs++;
        Limits.blocks(paragraphs);
        blocks.add(new Paragraph(shown, Place.onLine(null, null, paragraphs)));
    }
}
