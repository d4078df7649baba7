package org.zhunsheng.documents.pdf.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.font.Typeface;
import org.zhunsheng.documents.pdf.write.PageDraft.Placed;
import org.zhunsheng.layout.PrintedForm;

/** 一张表排成几页：标题、年度、表格、说明。 */
final class FormSetting {

    /** 小二号；一行写不下的小到四号，再写不下才分行。 */
    private static final double[] TITLES = {18, 17, 16, 15, 14};

    private static final double YEAR = 12;
    private static final double NOTE = 9;
    private static final double LEADING = 1.45;
    private static final double GAP = 6;

    /** 格线的粗细，磅。 */
    private static final double LINE = 0.5;

    /** 表格的字号；末页只有寥寥几行的，小一点能少一页就小一点。 */
    private static final double[] SIZES = {10.5, 10, 9.5, 9};

    private static final double SPARSE = 0.3;

    /** 标题之后剩不到这么多的，表另起一页，磅。 */
    private static final double LEAST = 120;

    private final PrintedForm form;
    private final Draft draft;
    private final Sheet sheet;
    private final Tag section;
    private final LineBreaker breaker;
    private PageDraft page;
    private double y = Sheet.MARGIN;

    private FormSetting(PrintedForm form, Draft draft) {
        this.form = form;
        this.draft = draft;
        sheet = Sheet.of(form.paper());
        section = draft.root().child("Sect");
        breaker = new LineBreaker(draft.font().face());
        page = draft.page(sheet);
    }

    /** 排好，返回它的第一页。 */
    static PageDraft set(PrintedForm form, Draft draft) {
        FormSetting setting = new FormSetting(form, draft);
        PageDraft first = setting.page;
        setting.headings();
        setting.table();
        for (String note : form.notes()) setting.paragraph(section(setting), note, NOTE, false, false);
        return first;
    }

    private static Tag section(FormSetting setting) {
        return setting.section.child("P");
    }

    private void headings() {
        for (int n = 0; n < form.headings().size(); n++) {
            Tag tag = section.child(n == 0 ? "H1" : "P");
            paragraph(tag, form.headings().get(n), n == 0 ? titleSize() : YEAR, n == 0, true);
        }
        y += GAP;
        if (sheet.bottom() - y < LEAST) turn();
    }

    private double titleSize() {
        int width = breaker.width(form.headings().getFirst());
        for (double size : TITLES) if (width * size / Typeface.EM <= sheet.innerWidth()) return size;
        return TITLES[2];
    }

    /** 一段字；一页写不下的接着写到下一页。 */
    private void paragraph(Tag tag, String text, double size, boolean bold, boolean centered) {
        int limit = (int) (sheet.innerWidth() * Typeface.EM / size);
        List<Line> lines = breaker.lines(text, limit);
        if (centered) lines = EvenLines.of(text, lines, breaker, limit);
        List<Placed> placed = new ArrayList<>();
        for (Line line : lines) {
            if (y + size * LEADING > sheet.bottom()) {
                page.write(tag, placed, size, bold);
                placed.clear();
                turn();
            }
            double indent = centered ? (sheet.innerWidth() - line.points(size)) / 2 : 0;
            placed.add(new Placed(line.text(), Sheet.MARGIN + indent, y + size * (LEADING - 1) / 2, 0));
            y += size * LEADING;
        }
        page.write(tag, placed, size, bold);
    }

    private void turn() {
        page = draft.page(sheet);
        y = Sheet.MARGIN;
    }

    private void table() {
        SetTable table = new SetTable(form.table(), sheet, draft.font().face(), SIZES[0]);
        List<TablePage> pages = Pagination.of(table, sheet, y);
        for (int n = 1; n < SIZES.length && isSparse(pages); n++) {
            SetTable smaller = new SetTable(form.table(), sheet, draft.font().face(), SIZES[n]);
            List<TablePage> fewer = Pagination.of(smaller, sheet, y);
            if (fewer.size() >= pages.size()) continue;
            table = smaller;
            pages = fewer;
        }
        draw(table, pages);
    }

    /** 末页只有寥寥几行。 */
    private boolean isSparse(List<TablePage> pages) {
        return pages.size() > 1 && pages.getLast().bottom() - Sheet.MARGIN < SPARSE * sheet.innerHeight();
    }

    private void draw(SetTable table, List<TablePage> pages) {
        TableTags tags = new TableTags(table, section.child("Table"));
        for (int n = 0; n < pages.size(); n++) {
            if (n > 0) turn();
            List<Piece> pieces = Piece.of(table, pages.get(n));
            for (Piece piece : pieces) {
                @Nullable Tag tag = piece.repeated() ? null : tags.of(piece.cell());
                page.write(tag, CellSetting.place(piece, table.size(), table.leading()), table.size(), false);
            }
            page.lines(GridLines.of(pieces), LINE);
            y = pages.get(n).bottom() + GAP;
        }
    }
}
