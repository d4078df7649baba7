package org.zhunsheng.form.grid;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.text.Normal;

/** 独占一行的文字：标题、年度、单位行、填报日期，以及单独成行的标签（文字在下一行）。 */
final class LoneLines {

    private static final Lexicon LEXICON = Lexicon.standard();
    private static final int LONGEST_FALLBACK = 40;

    /** 表外的段落只认这些栏目；报告正文里的“存在问题：”不是表上的。 */
    private static final Set<String> OUTSIDE = Set.of(
            "project",
            "competent_department",
            "implementing_unit",
            "competent_and_implementing",
            "divisions",
            "money_unit",
            "filled_date",
            "total_score",
            "grade");

    private final Scan scan;
    private @Nullable Fact<String> title;
    private @Nullable Fact<String> fallback;
    private @Nullable Fact<String> year;
    private @Nullable String pending;
    private boolean inBody;

    LoneLines(Scan scan) {
        this.scan = scan;
    }

    /** 读一行；不是独行的写法时返回 false。 */
    boolean read(Row row) {
        GridCell cell = row.lone();
        if (cell == null) return false;
        boolean outside = row.table() == null;
        if (takePending(cell, outside) || takeTitle(cell) || takeYear(cell) || takePairs(cell, outside)) return true;
        if (!outside && LEXICON.has(Section.FIELDS, cell.text())) {
            pending = LEXICON.key(Section.FIELDS, cell.text());
            return true;
        }
        if (title == null && canBeTitle(cell)) fallback = scan.text().fact(cell);
        return outside;
    }

    /** 标题或年度行的右边还写着单位之类：取标题、年度，正文还没有开始。 */
    boolean besideTitle(Row row) {
        GridCell first = row.filled().getFirst();
        return takeTitle(first) || takeYear(first);
    }

    /** 表的正文开始了：后面的独行不再是标题。 */
    void body() {
        inBody = true;
        pending = null;
    }

    void finish(List<Draft> drafts) {
        Fact<String> printed = title;
        if (printed == null && fallback != null) printed = Draft.doubted(fallback, "表上没有像标题的一行，取表前最近的一行", null);
        for (Draft draft : drafts) {
            if (printed != null) draft.facts.put(FormField.TITLE, printed);
            Fact<String> written = year(printed);
            if (written != null) draft.facts.put(FormField.YEAR, written);
        }
    }

    private @Nullable Fact<String> year(@Nullable Fact<String> printed) {
        String inTitle = printed == null ? null : TitleLine.year(printed.asWritten());
        if (inTitle == null) return year;
        return Fact.text(inTitle, Objects.requireNonNull(printed).origin(), printed.doubt());
    }

    private boolean takePending(GridCell cell, boolean outside) {
        String key = pending;
        pending = null;
        if (key == null || outside || InlineLabels.isLabel(cell.text())) return false;
        scan.pairs().field(key, scan.text().fact(cell));
        return true;
    }

    private boolean takeTitle(GridCell cell) {
        if (inBody || !TitleLine.isTitle(cell.text())) return false;
        title = scan.text().fact(cell);
        return true;
    }

    private boolean takeYear(GridCell cell) {
        String written = TitleLine.yearLine(cell.text());
        if (written == null || inBody) return false;
        if (year == null) year = scan.fact(written, cell);
        return true;
    }

    private boolean takePairs(GridCell cell, boolean outside) {
        List<InlineLabels.Pair> found = InlineLabels.of(cell.text());
        if (found.isEmpty() || found.size() == 1 && found.getFirst().value().isEmpty()) return false;
        for (InlineLabels.Pair pair : found) {
            String key = LEXICON.key(Section.FIELDS, pair.label());
            if (outside && (key == null || !OUTSIDE.contains(key))) continue;
            scan.pairs().assign(pair.label(), scan.fact(pair.value(), cell));
        }
        return true;
    }

    private boolean canBeTitle(GridCell cell) {
        String bare = Normal.norm(cell.text());
        return !inBody
                && bare.length() >= 5
                && bare.length() <= LONGEST_FALLBACK
                && !TitleLine.isPreface(cell.text())
                && !TitleLine.isSection(cell.text())
                && bare.indexOf('。') < 0
                && bare.indexOf('，') < 0
                && bare.indexOf(':') < 0;
    }
}
