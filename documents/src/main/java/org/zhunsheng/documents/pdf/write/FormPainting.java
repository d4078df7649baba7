package org.zhunsheng.documents.pdf.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.typeset.Mark;
import org.zhunsheng.documents.typeset.Part;
import org.zhunsheng.documents.typeset.SetForm;
import org.zhunsheng.documents.typeset.SetPage;

/** 排好的一张表画成几页，各部分记入结构树。 */
final class FormPainting {

    private final List<Tag> headings = new ArrayList<>();
    private final TableTags cells;
    private final List<Tag> notes = new ArrayList<>();

    private FormPainting(SetForm form, Tag section) {
        for (String heading : form.form().headings()) headings.add(section.child(headings.isEmpty() ? "H1" : "P"));
        cells = new TableTags(form.table(), section.child("Table"));
        for (String note : form.form().notes()) notes.add(section.child("P"));
    }

    /** 画好，返回它的第一页。 */
    static PageDraft paint(SetForm form, Draft draft) {
        FormPainting painting = new FormPainting(form, draft.root().child("Sect"));
        List<PageDraft> pages = new ArrayList<>();
        for (SetPage set : form.pages()) {
            PageDraft page = draft.page(set.sheet());
            for (Mark mark : set.marks()) painting.paint(mark, page);
            pages.add(page);
        }
        return pages.getFirst();
    }

    private void paint(Mark mark, PageDraft page) {
        switch (mark) {
            case Mark.Text text -> page.write(tag(text.part()), text);
            case Mark.Rules rules -> page.lines(rules);
        }
    }

    private @Nullable Tag tag(Part part) {
        return switch (part) {
            case Part.Heading heading -> headings.get(heading.number());
            case Part.Cell cell -> cell.repeated() ? null : cells.of(cell.cell());
            case Part.Note note -> notes.get(note.number());
            case Part.Foot foot -> null;
        };
    }
}
