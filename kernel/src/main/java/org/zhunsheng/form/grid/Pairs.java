package org.zhunsheng.form.grid;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.page.Place;
import org.zhunsheng.text.DateText;
import org.zhunsheng.text.MoneyText;
import org.zhunsheng.text.NumberText;

/** 成对的标签与值：值在标签右边的一格里，或者就在标签后面。 */
final class Pairs {

    private static final Lexicon LEXICON = Lexicon.standard();
    private static final String BOTH = "competent_and_implementing";
    static final String PROBLEMS_AND_MEASURES = "problems_and_measures";

    private static final int LONGEST_GUESS = 16;

    private final Scan scan;
    private @Nullable FormField last;

    Pairs(Scan scan) {
        this.scan = scan;
    }

    void read(Row row) {
        read(row.cells());
    }

    void readAfter(Row row, GridCell cell) {
        List<GridCell> cells = row.cells();
        read(cells.subList(cells.indexOf(cell) + 1, cells.size()));
    }

    /** 最近读到的文字栏目；被分页切开的后半截接在它后面。 */
    @Nullable
    FormField last() {
        return last;
    }

    private void read(List<GridCell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            GridCell cell = cells.get(i);
            if (cell.isBlank()) continue;
            if (inline(cell, i + 1 < cells.size() ? cells.get(i + 1) : null)) continue;
            if (fund(cells, i)) continue;
            if (!InlineLabels.isLabel(cell.text())) {
                if (guess(cells, i)) i++;
                continue;
            }
            int value = valueIndex(cells, i);
            if (value < 0) continue;
            assign(cell.text(), scan.text().fact(cells.get(value)));
            i = value;
        }
    }

    /** 词典里没有的标签，末尾的词像某个栏目，右边一格写了字。 */
    private boolean guess(List<GridCell> cells, int at) {
        String label = cells.get(at).text();
        String key = LEXICON.ending(Section.FIELD_STEMS, label);
        boolean beside = at + 1 < cells.size()
                && !cells.get(at + 1).isBlank()
                && !InlineLabels.isLabel(cells.get(at + 1).text());
        if (key == null || !beside || LabelText.norm(label).length() > LONGEST_GUESS) return false;
        field(
                key,
                Draft.doubted(
                        scan.text().fact(cells.get(at + 1)), "标签“%s”不在词典里".formatted(CellText.join(label)), null));
        return true;
    }

    /** 资金名称右边就是金额，没有栏头：单独的一行资金。 */
    private boolean fund(List<GridCell> cells, int at) {
        GridCell label = cells.get(at);
        GridCell value = at + 1 < cells.size() ? cells.get(at + 1) : label;
        boolean known = FundLabels.isKnown(label.text()) || LEXICON.is(Section.BLOCKS, "money", label.text());
        if (!known || InlineLabels.isLabel(label.text())) return false;
        if (value == label || !Amounts.isNumber(value.text())) return false;
        Draft.Fund fund = new Draft.Fund();
        fund.facts().put(FundingField.LABEL, scan.text().fact(label));
        fund.facts().put(FundingField.INITIAL_BUDGET, scan.text().fact(value));
        scan.draft().funds.add(fund);
        scan.unit().from(label.text(), label.place());
        return true;
    }

    /** 标签与值同在一格；最后一个标签后面没有值时，值在右边一格。 */
    private boolean inline(GridCell cell, @Nullable GridCell next) {
        List<InlineLabels.Pair> pairs = InlineLabels.of(cell.text());
        if (pairs.isEmpty() || pairs.size() == 1 && pairs.getFirst().value().isEmpty()) return false;
        for (InlineLabels.Pair pair : pairs) {
            boolean beside = pair.value().isEmpty() && next != null && !InlineLabels.isLabel(next.text());
            assign(pair.label(), beside && next != null ? scan.text().fact(next) : fact(pair.value(), cell.place()));
        }
        return true;
    }

    /** 右边紧挨的一格；那一格空着时，只有后面只剩一格文字才算。 */
    private static int valueIndex(List<GridCell> cells, int label) {
        int next = label + 1;
        if (next >= cells.size()) return -1;
        if (!cells.get(next).isBlank())
            return InlineLabels.isLabel(cells.get(next).text()) ? -1 : next;
        int only = -1;
        for (int i = next + 1; i < cells.size(); i++) {
            if (cells.get(i).isBlank()) continue;
            if (only >= 0 || InlineLabels.isLabel(cells.get(i).text())) return next;
            only = i;
        }
        return only >= 0 ? only : next;
    }

    private Fact<String> fact(String text, Place place) {
        return scan.text().fact(text, place, Doubt.NONE);
    }

    /** 一个标签的值归到它的栏目。 */
    void assign(String label, Fact<String> value) {
        scan.unit().from(label);
        if (value.isEmpty()) return;
        String key = LEXICON.key(Section.FIELDS, label);
        if (key != null) field(key, value);
        else if (InlineLabels.isAmount(label)) amount(label, value);
        else if (LEXICON.has(Section.TOTALS, label)) total(value);
        if (LEXICON.has(Section.SIGNATURES, label)) scan.draft().signatures.putIfAbsent(LabelText.norm(label), value);
    }

    void field(String key, Fact<String> value) {
        Draft draft = scan.draft();
        if (key.equals(BOTH)) {
            draft.put(FormField.COMPETENT_DEPARTMENT, value);
            draft.put(FormField.IMPLEMENTING_UNIT, value);
            return;
        }
        if (key.equals(PROBLEMS_AND_MEASURES)) {
            draft.put(FormField.PROBLEMS, Draft.doubted(value, "问题与措施写在一格里", null));
            last = FormField.PROBLEMS;
            return;
        }
        FormField field = fieldOf(key);
        switch (field) {
            case MONEY_UNIT -> unit(value);
            case TOTAL_SCORE -> total(value);
            case YEAR -> year(value);
            case GRADE, CONCLUSION -> conclusion(field, value);
            case RECURRING -> draft.put(field, TickList.chosen(value));
            default -> draft.put(field, value);
        }
        last = field;
    }

    /** 文字栏目；同一块里已经写过的接在后面。 */
    void text(String key, Fact<String> value, Set<String> written) {
        if (value.isEmpty()) return;
        if (written.add(key)) field(key, value);
        else scan.draft().facts.merge(fieldOf(key), value, Continuation::append);
    }

    private static FormField fieldOf(String key) {
        return key.equals(PROBLEMS_AND_MEASURES) ? FormField.PROBLEMS : FormField.valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** “单位：”后面不是货币单位时，写的是填报单位。 */
    private void unit(Fact<String> value) {
        if (MoneyText.unit(value.asWritten()) != null) scan.unit().put(value);
        else if (value.asWritten().length() >= 4
                && value.asWritten().codePoints().allMatch(Character::isIdeographic))
            scan.draft().put(FormField.IMPLEMENTING_UNIT, Draft.doubted(value, "“单位”后面写的不是货币单位", null));
    }

    private void year(Fact<String> value) {
        if (DateText.year(value.asWritten()) != null) scan.draft().put(FormField.YEAR, value);
    }

    private void total(Fact<String> value) {
        boolean number = NumberText.points(value.asWritten()) != null;
        scan.draft().put(FormField.TOTAL_SCORE, number ? value : Draft.doubted(value, "总得分写的不是数", null));
    }

    /** 评价结论只写一个等级词时，就是绩效等级。 */
    private void conclusion(FormField field, Fact<String> value) {
        scan.draft().put(GradeWord.is(value.asWritten()) ? FormField.GRADE : field, value);
    }

    private void amount(String label, Fact<String> value) {
        if (!Amounts.isNumber(value.asWritten())) return;
        String key = LEXICON.key(Section.FUNDING_COLUMNS, label);
        if (key == null || key.equals(Column.IGNORED)) return;
        FundingField field = FundingField.valueOf(key.toUpperCase(Locale.ROOT));
        scan.draft().fieldFund().facts().putIfAbsent(field, value);
    }
}
