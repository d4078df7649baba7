package org.zhunsheng.documents.word;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.flow.Numbering;
import org.zhunsheng.documents.flow.Numbering.Level;

/** DOCX 的 numbering.xml 化为自动编号的写法。 */
final class WordNumbering {

    private final Numbering numbering = new Numbering();

    private WordNumbering() {}

    static Numbering read(Archive archive, @Nullable String part) throws Unreadable {
        WordNumbering read = new WordNumbering();
        if (part == null) return read.numbering;
        Xml xml = Xml.open(archive, part);
        xml.children(name -> {
            if (name.equals("num")) read.number(xml, xml.attribute("numId", ""));
            if (name.equals("abstractNum")) read.style(xml, xml.attribute("abstractNumId", ""));
        });
        return read.numbering;
    }

    private void style(Xml xml, String id) throws Unreadable {
        xml.children(name -> {
            if (name.equals("lvl")) numbering.level(id, xml.number("ilvl", 0), level(xml));
        });
    }

    private static Level level(Xml xml) throws Unreadable {
        int[] start = {1};
        String[] written = {"decimal", "", "tab"};
        xml.children(part -> {
            switch (part) {
                case "start" -> start[0] = xml.number("val", 1);
                case "numFmt" -> written[0] = xml.attribute("val", "decimal");
                case "lvlText" -> written[1] = xml.attribute("val", "");
                case "suff" -> written[2] = xml.attribute("val", "tab");
                default -> {}
            }
        });
        return new Level(start[0], written[0], written[1], !written[2].equals("nothing"));
    }

    private void number(Xml xml, String id) throws Unreadable {
        xml.children(part -> {
            if (part.equals("abstractNumId")) numbering.use(id, xml.attribute("val", ""));
            if (!part.equals("lvlOverride")) return;
            int level = xml.number("ilvl", 0);
            xml.children(override -> {
                if (override.equals("startOverride")) numbering.restart(id, level, xml.number("val", 1));
            });
        });
    }
}
