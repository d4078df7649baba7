package org.zhunsheng.documents.typeset;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.font.Typeface;
import org.zhunsheng.documents.official.Block;
import org.zhunsheng.documents.official.OfficialDocument;
import org.zhunsheng.documents.official.Typography;
import org.zhunsheng.documents.official.Typography.Face;

/** 一份公文排成几页：固定的行距，正文首行缩进两个字、两端对齐，标题不留在页末，表接着正文，表头在续页上重印。 */
public final class OfficialSetting {

    private static final double LINE = 0.5;
    private static final double GAP = 8;
    private static final double FOOT = 14;
    /** 页码在版心下边缘之下七毫米。 */
    private static final double BELOW = 7 * 72 / 25.4;
    /** 表题之前剩不到这么多的，或者只放得下表头的，连同表另起一页，磅。 */
    private static final double LEAST = 110;
    /** 两端对齐时，字与字之间最多另加这么多字宽。 */
    private static final double LOOSEST = 0.12;

    private static final double CAPTION = 1.35;

    private final OfficialDocument document;
    private final Typography typography;
    private final Typeface face;
    private final Sheet sheet;
    private final LineBreaker breaker;
    private final List<SetPage> pages = new ArrayList<>();
    private final List<SetTable> tables = new ArrayList<>();
    private List<Mark> marks = new ArrayList<>();
    private double y;

    private OfficialSetting(OfficialDocument document, Typeface face) {
        this.document = document;
        this.typography = document.typography();
        this.face = face;
        sheet = Sheet.of(typography);
        breaker = new LineBreaker(face);
        y = sheet.top();
    }

    /** 排好的；段落各是第几块（{@link Part.Note}，从 0 起），题目是 {@link Part.Heading}。 */
    public static OfficialSetting of(OfficialDocument document, Typeface face) {
        OfficialSetting setting = new OfficialSetting(document, face);
        setting.set();
        return setting;
    }

    public List<SetPage> pages() {
        return List.copyOf(pages);
    }

    /** 各张表，依次序。 */
    public List<SetTable> tables() {
        return List.copyOf(tables);
    }

    private void set() {
        title();
        for (int n = 0; n < document.blocks().size(); n++)
            block(n, document.blocks().get(n));
        turn();
    }

    private void title() {
        Face title = typography.title();
        int limit = limit(title.size());
        List<Line> lines = document.title().lines(sheet.innerWidth() / title.size()).stream()
                .flatMap(line -> breaker.lines(line, limit).stream())
                .toList();
        centered(new Part.Heading(0), lines, title.size(), typography.line(), true);
        y += typography.line();
    }

    private int limit(double size) {
        return (int) (sheet.innerWidth() * Typeface.EM / size);
    }

    private void block(int number, Block block) {
        Part part = new Part.Note(number);
        switch (block) {
            case Block.Heading heading -> {
                Face own = typography.headings().get(heading.level() - 1);
                if (room() < 2 * typography.line()) turn(); // 标题不留在页末
                flowing(part, heading.text(), own.size(), heading.level() < 3);
            }
            case Block.Body body -> flowing(part, body.text(), typography.body().size(), false);
            case Block.Table table -> table(part, table);
            case Block.Closing closing -> closing(part, closing.lines());
        }
    }

    private double room() {
        return sheet.bottom() - y;
    }

    /** 首行缩进两个字的几段；写不下的接着写到下一页。 */
    private void flowing(Part part, String text, double size, boolean bold) {
        for (String paragraph : text.lines().filter(line -> !line.isBlank()).toList()) {
            List<Line> lines = breaker.lines(paragraph, limit(size), 2 * Typeface.EM);
            List<Placed> placed = new ArrayList<>();
            for (int n = 0; n < lines.size(); n++) {
                if (room() < typography.line() - 0.01) {
                    write(part, placed, size, bold);
                    placed.clear();
                    turn();
                }
                placed.add(line(lines.get(n), n == 0 ? 2 * size : 0, size));
                y += typography.line();
            }
            write(part, placed, size, bold);
        }
    }

    private Placed line(Line line, double indent, double size) {
        double top = y + (typography.line() - size) / 2;
        double slack = sheet.innerWidth() - indent - line.points(size);
        double each = line.isFull() && line.count() > 1 ? slack / (line.count() - 1) : 0;
        return new Placed(line.text(), sheet.left() + indent, top, each > LOOSEST * size ? 0 : Math.max(0, each));
    }

    private void centered(Part part, List<Line> lines, double size, double leading, boolean bold) {
        List<Placed> placed = new ArrayList<>();
        for (Line line : lines) {
            double left = sheet.left() + (sheet.innerWidth() - line.points(size)) / 2;
            placed.add(new Placed(line.text(), left, y + (leading - size) / 2, 0));
            y += leading;
        }
        write(part, placed, size, bold);
    }

    private void table(Part part, Block.Table block) {
        double size = typography.table();
        SetTable table = new SetTable(block.table(), sheet, face, size);
        if (y > sheet.top()) {
            if (room() < LEAST || !Pagination.begins(table, sheet, y + GAP + 2 * size * CAPTION)) turn();
            else y += GAP;
        }
        centered(part, breaker.lines(block.title(), limit(size)), size, size * CAPTION, true);
        if (!block.note().isEmpty()) right(part, block.note(), size, size * CAPTION, 0);
        tables.add(table);
        List<TablePage> spread = Pagination.of(table, sheet, y);
        for (int n = 0; n < spread.size(); n++) {
            if (n > 0) turn();
            List<Piece> pieces = Piece.of(table, spread.get(n));
            for (Piece piece : pieces)
                write(
                        new Part.Cell(piece.cell(), piece.repeated()),
                        CellSetting.place(piece, table.size(), table.leading()),
                        table.size(),
                        false);
            marks.add(new Mark.Rules(GridLines.of(pieces), LINE));
            y = spread.get(n).bottom() + GAP;
        }
    }

    private void right(Part part, String text, double size, double leading, double indent) {
        double left = sheet.width() - sheet.right() - breaker.width(text) * size / Typeface.EM - indent;
        write(part, List.of(new Placed(text, left, y + (leading - size) / 2, 0)), size, false);
        y += leading;
    }

    /** 落款不单独在一页上：它前面空一行。 */
    private void closing(Part part, List<String> lines) {
        if (room() < (lines.size() + 1) * typography.line()) turn();
        else y += typography.line();
        for (String line : lines)
            right(
                    part,
                    line,
                    typography.body().size(),
                    typography.line(),
                    typography.body().size());
    }

    private void write(Part part, List<Placed> lines, double size, boolean bold) {
        if (!lines.isEmpty()) marks.add(new Mark.Text(part, lines, size, bold));
    }

    private void turn() {
        pages.add(new SetPage(sheet, marks));
        marks = new ArrayList<>();
        y = sheet.top();
    }

    /** 第 {@code page} 页（从 0 起）的页码：单页在右，双页在左，左右各一条一字线。 */
    public Mark.Text foot(int page) {
        String text = "— " + (page + 1) + " —";
        double width = breaker.width(text) * FOOT / Typeface.EM;
        double left = page % 2 == 0 ? sheet.width() - sheet.right() - width - FOOT : sheet.left() + FOOT;
        return new Mark.Text(new Part.Foot(), List.of(new Placed(text, left, sheet.bottom() + BELOW, 0)), FOOT, false);
    }
}
