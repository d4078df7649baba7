package org.zhunsheng.form.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.text.Normal;

/** 一份文件里有几张表：在标题、或者重新开始的表头处分开。 */
final class FormSplitter {

    private static final Lexicon LEXICON = Lexicon.standard();
    private static final int LOOK_AHEAD = 8;

    private final List<Row> rows;
    private final List<List<Row>> parts = new ArrayList<>();
    private List<Row> part = new ArrayList<>();
    private boolean body;
    private boolean project;
    private boolean indicators;
    private boolean total;
    private @Nullable String title;

    private FormSplitter(List<Row> rows) {
        this.rows = rows;
    }

    static List<List<Row>> split(List<Row> rows) {
        return new FormSplitter(rows).split();
    }

    private List<List<Row>> split() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (body && (startsByTitle(row, i) || startsByProject(row))) begin();
            note(row);
            part.add(row);
        }
        parts.add(part);
        return parts;
    }

    private void begin() {
        int keep = part.size();
        while (keep > 0 && isPreface(part.get(keep - 1))) keep--;
        List<Row> preface = new ArrayList<>(part.subList(keep, part.size()));
        parts.add(new ArrayList<>(part.subList(0, keep)));
        part = preface;
        body = project = indicators = total = false;
        title = null;
        preface.forEach(this::note);
    }

    private void note(Row row) {
        if (row.isBlank()) return;
        GridCell lone = loneLine(row);
        if (lone != null) {
            if (TitleLine.isTitle(lone.text())) title = Normal.norm(lone.text());
            return;
        }
        if (row.table() == null) return;
        body = true;
        GridCell first = row.filled().getFirst();
        project |= isProject(first);
        total |= LEXICON.has(Section.TOTALS, first.text());
        indicators |= IndicatorHead.of(row) != null;
    }

    private boolean startsByTitle(Row row, int at) {
        GridCell lone = loneLine(row);
        if (lone == null || !TitleLine.isTitle(lone.text())) return false;
        for (int i = at + 1; i < Math.min(rows.size(), at + LOOK_AHEAD); i++) {
            Row next = rows.get(i);
            if (next.isBlank() || loneLine(next) != null) continue;
            if (next.table() == null) continue;
            IndicatorHead head = IndicatorHead.of(next);
            if (head == null) return isHeader(next);
            return head.isList() || total || !Normal.norm(lone.text()).equals(title);
        }
        return false;
    }

    /** 表头又从项目名称开始，而前一张表已经有项目名称和正文。 */
    private boolean startsByProject(Row row) {
        if (!project
                || !indicators && !total
                || row.table() == null
                || row.filled().isEmpty()) return false;
        return isProject(row.filled().getFirst()) && row.filled().size() > 1 && IndicatorHead.of(row) == null;
    }

    private static boolean isHeader(Row row) {
        String first = row.filled().getFirst().text();
        return LEXICON.has(Section.FIELDS, first)
                || LEXICON.has(Section.IGNORED, first)
                || LEXICON.has(Section.BLOCKS, first)
                || !InlineLabels.of(first).isEmpty();
    }

    private static boolean isProject(GridCell cell) {
        if (LEXICON.is(Section.FIELDS, "project", cell.text())) return true;
        List<InlineLabels.Pair> pairs = InlineLabels.of(cell.text());
        return !pairs.isEmpty()
                && LEXICON.is(Section.FIELDS, "project", pairs.getFirst().label());
    }

    private static @Nullable GridCell loneLine(Row row) {
        return row.isLine() ? row.lone() : null;
    }

    /** 标题前面的附件号、单位行等，属于后一张表。 */
    private static boolean isPreface(Row row) {
        if (row.isBlank()) return true;
        GridCell lone = loneLine(row);
        if (lone == null) return false;
        String text = lone.text();
        if (TitleLine.isPreface(text) || TitleLine.yearLine(text) != null || TitleLine.isTitle(text)) return true;
        List<InlineLabels.Pair> pairs = InlineLabels.of(text);
        return !pairs.isEmpty()
                && LabelText.norm(text).length() <= 30
                && !LEXICON.has(Section.SIGNATURES, pairs.getFirst().label());
    }
}
