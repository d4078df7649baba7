package org.zhunsheng.documents.typeset;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.font.Typeface;
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
    private final Typeface face;
    private final Sheet sheet;
    private final LineBreaker breaker;
    private final List<SetPage> pages = new ArrayList<>();
    private List<Mark> marks = new ArrayList<>();
    private double y;

    private FormSetting(PrintedForm form, Typeface face) {
        this.form = form;
        this.face = face;
        sheet = Sheet.of(form.paper());
        y = sheet.top();
        breaker = new LineBreaker(face);
    }

    static SetForm set(PrintedForm form, Typeface face) {
        FormSetting setting = new FormSetting(form, face);
        setting.headings();
        SetTable table = setting.table();
        for (int n = 0; n < form.notes().size(); n++)
            setting.paragraph(new Part.Note(n), form.notes().get(n), NOTE, false, false);
        setting.turn();
        return new SetForm(form, table, setting.pages);
    }

    private void headings() {
        for (int n = 0; n < form.headings().size(); n++) {
            double size = n == 0 ? titleSize() : YEAR;
            paragraph(new Part.Heading(n), form.headings().get(n), size, n == 0, true);
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
    private void paragraph(Part part, String text, double size, boolean bold, boolean centered) {
        int limit = (int) (sheet.innerWidth() * Typeface.EM / size);
        List<Line> lines = breaker.lines(text, limit);
        if (centered) lines = EvenLines.of(text, lines, breaker, limit);
        List<Placed> placed = new ArrayList<>();
        for (Line line : lines) {
            if (y + size * LEADING > sheet.bottom()) {
                write(part, placed, size, bold);
                placed.clear();
                turn();
            }
            double indent = centered ? (sheet.innerWidth() - line.points(size)) / 2 : 0;
            placed.add(new Placed(line.text(), sheet.left() + indent, y + size * (LEADING - 1) / 2, 0));
            y += size * LEADING;
        }
        write(part, placed, size, bold);
    }

    private void write(Part part, List<Placed> lines, double size, boolean bold) {
        if (!lines.isEmpty()) marks.add(new Mark.Text(part, lines, size, bold));
    }

    /** 这一页写完。 */
    private void turn() {
        pages.add(new SetPage(sheet, marks));
        marks = new ArrayList<>();
        y = sheet.top();
    }

    private SetTable table() {
        SetTable table = new SetTable(form.table(), sheet, face, SIZES[0]);
        List<TablePage> spread = Pagination.of(table, sheet, y);
        for (int n = 1; n < SIZES.length && isSparse(spread); n++) {
            SetTable smaller = new SetTable(form.table(), sheet, face, SIZES[n]);
            List<TablePage> fewer = Pagination.of(smaller, sheet, y);
            if (fewer.size() >= spread.size()) continue;
            table = smaller;
            spread = fewer;
        }
        draw(table, spread);
        return table;
    }

    /** 末页只有寥寥几行。 */
    private boolean isSparse(List<TablePage> spread) {
        return spread.size() > 1 && spread.getLast().bottom() - sheet.top() < SPARSE * sheet.innerHeight();
    }

    private void draw(SetTable table, List<TablePage> spread) {
        for (int n = 0; n < spread.size(); n++) {
            if (n > 0) turn();
            List<Piece> pieces = Piece.of(table, spread.get(n));
            for (Piece piece : pieces) {
                Part part = new Part.Cell(piece.cell(), piece.repeated());
                write(part, CellSetting.place(piece, table.size(), table.leading()), table.size(), false);
            }
            marks.add(new Mark.Rules(GridLines.of(pieces), LINE));
            y = spread.get(n).bottom() + GAP;
        }
    }
}
