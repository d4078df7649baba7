package org.zhunsheng.documents.pdf.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.official.Block;
import org.zhunsheng.documents.official.OfficialDocument;
import org.zhunsheng.documents.typeset.Mark;
import org.zhunsheng.documents.typeset.OfficialSetting;
import org.zhunsheng.documents.typeset.Part;
import org.zhunsheng.documents.typeset.SetCell;
import org.zhunsheng.documents.typeset.SetPage;

/** 公文写成 PDF：A4，嵌入字体子集，带结构标记，文字层照阅读的次序；同样的公文得到同样的字节。 */
public final class OfficialPdf {

    private static final String LANGUAGE = "zh-CN";

    private final OfficialDocument document;
    private final Draft draft = new Draft();
    private final OfficialSetting setting;
    private final Tag title;
    private final Map<Integer, Tag> blocks = new HashMap<>();
    private final Map<Integer, TableTags> tables = new HashMap<>();

    private OfficialPdf(OfficialDocument document) {
        this.document = document;
        setting = OfficialSetting.of(document, draft.font().face());
        Tag section = draft.root().child("Sect");
        title = section.child("H1");
        for (int n = 0; n < document.blocks().size(); n++)
            tag(n, document.blocks().get(n), section);
    }

    public static byte[] write(OfficialDocument document) {
        OfficialPdf writer = new OfficialPdf(document);
        try (PDDocument file = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            for (SetPage set : writer.setting.pages()) writer.page(set);
            Assembly.put(file, writer.draft, writer.setting::foot);
            Description.put(file, document.title().text(), LANGUAGE);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void tag(int number, Block block, Tag section) {
        String type = block instanceof Block.Heading heading ? "H" + (heading.level() + 1) : "P";
        blocks.put(number, section.child(type));
        if (block instanceof Block.Table)
            tables.put(number, new TableTags(setting.tables().get(tables.size()), section.child("Table")));
    }

    private void page(SetPage set) {
        PageDraft page = draft.page(set.sheet());
        for (Mark mark : set.marks())
            switch (mark) {
                case Mark.Text text -> page.write(tag(text.part()), text);
                case Mark.Rules rules -> page.lines(rules);
            }
    }

    private @Nullable Tag tag(Part part) {
        return switch (part) {
            case Part.Heading heading -> title;
            case Part.Note note -> Objects.requireNonNull(blocks.get(note.number()));
            case Part.Cell cell -> cell.repeated() ? null : of(cell.cell());
            case Part.Foot foot -> null;
        };
    }

    private @Nullable Tag of(SetCell cell) {
        List<Tag> found = tables.values().stream()
                .map(table -> table.of(cell))
                .filter(Objects::nonNull)
                .toList();
        return found.isEmpty() ? null : found.getFirst();
    }
}
