package org.zhunsheng.documents.word;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.archive.Relations;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.flow.FlowBlock;
import org.zhunsheng.documents.flow.FlowPage;
import org.zhunsheng.documents.flow.Numbering;
import org.zhunsheng.page.Page;

/** DOCX：正文的段落与表格按原来的次序，页眉在前、页脚在后。排版用的外层表格拆开。 */
public final class WordReader {

    private final FlowPage page = new FlowPage();

    private WordReader() {}

    public static List<Page> read(byte[] bytes) throws Unreadable {
        Archive archive = Archive.open(bytes);
        List<String> main = Relations.of(archive, "").ofType("officeDocument");
        String part = main.isEmpty() ? "word/document.xml" : main.getFirst();
        Relations relations = Relations.of(archive, part);
        List<String> numberings = relations.ofType("numbering");
        Numbering numbering = WordNumbering.read(archive, numberings.isEmpty() ? null : numberings.getFirst());
        WordReader reader = new WordReader();
        reader.margins(archive, relations.ofType("header"), numbering);
        reader.page.add(new WordStory(Xml.open(archive, part), numbering).blocks());
        reader.margins(archive, relations.ofType("footer"), numbering);
        return List.of(reader.page.page());
    }

    /** 页眉、页脚只取文字，相同的只取一次。 */
    private void margins(Archive archive, List<String> parts, Numbering numbering) throws Unreadable {
        Set<String> texts = new LinkedHashSet<>();
        for (String part : parts) {
            for (FlowBlock block : new WordStory(Xml.open(archive, part), numbering).blocks()) texts.add(block.text());
        }
        for (String text : texts) page.paragraph(text);
    }
}
