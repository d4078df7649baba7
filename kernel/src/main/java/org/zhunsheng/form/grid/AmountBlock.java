package org.zhunsheng.form.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.page.GridCell;

/** 没有栏头的资金块：每行“名称 | 金额”，或中期、年度并列的两对。 */
final class AmountBlock implements Block {

    private static final Lexicon LEXICON = Lexicon.standard();

    private final Scan scan;
    private final Row first;
    private final GridCell block;
    private @Nullable GridCell named;
    private Draft.@Nullable Fund current;
    private final AmountGroups groups = new AmountGroups();
    private int from = -1;
    private int to = Integer.MAX_VALUE;

    private record Pair(
            GridCell label, String name, @Nullable GridCell value, String amount) {}

    private AmountBlock(Scan scan, Row first, GridCell block) {
        this.scan = scan;
        this.first = first;
        this.block = block;
    }

    /** 以“项目资金”之类开头、右边是名称与金额的一行；不是则为 null。 */
    static @Nullable AmountBlock of(Scan scan, Row row) {
        List<GridCell> filled = row.filled();
        if (row.table() == null || filled.size() < 2) return null;
        GridCell block = filled.getFirst();
        if (!LEXICON.is(Section.BLOCKS, "money", block.text())) return null;
        boolean pair = block.rowSpan() == 1
                && filled.size() > 1
                && Amounts.isNumber(filled.get(1).text());
        if (pair) return null;
        AmountBlock opened = new AmountBlock(scan, row, block);
        List<Pair> pairs = opened.pairs(row);
        boolean amount = pairs.stream().anyMatch(p -> !p.amount.isEmpty() || FundLabels.isKnown(p.name));
        if (!amount) return null;
        opened.chooseHalf(pairs);
        pairs.forEach(p -> opened.groups.head(p.label, p.name));
        scan.unit().from(block.text(), block.place());
        return opened;
    }

    @Override
    public boolean encloses(Row row) {
        return row.table() == first.table()
                && (row.index() == first.index() || block.rowSpan() > 1 && row.index() < block.bottom());
    }

    @Override
    public boolean accept(Row row) {
        if (row.isBlank()) return true;
        if (row.table() == null) return false;
        List<Pair> pairs = pairs(row);
        boolean known = pairs.stream().anyMatch(p -> FundLabels.isKnown(p.name));
        if (!encloses(row) && !known) return false;
        named = null;
        current = null;
        if (row.index() != first.index() && groups.isGrouped() && known) {
            readGroups(pairs);
            return true;
        }
        for (Pair pair : pairs) if (pair.label.column() >= from && pair.label.column() < to) read(pair);
        return true;
    }

    private List<Pair> pairs(Row row) {
        List<GridCell> cells = row.cells().stream()
                .filter(cell -> cell != block && !isBlockAgain(cell))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            GridCell cell = cells.get(i);
            if (cell.isBlank() || Amounts.isNumber(cell.text())) continue;
            String inline = InlineAmount.of(cell.text());
            GridCell next = i + 1 < cells.size() ? cells.get(i + 1) : null;
            if (inline != null) pairs.add(new Pair(cell, InlineAmount.name(cell.text()), cell, inline));
            else if (next != null && !next.isBlank() && Amounts.isNumber(next.text()))
                pairs.add(new Pair(cell, cell.text(), next, next.text()));
            else pairs.add(new Pair(cell, cell.text(), null, ""));
        }
        return pairs;
    }

    private boolean isBlockAgain(GridCell cell) {
        return LabelText.norm(cell.text()).equals(LabelText.norm(block.text()));
    }

    /** 中期与年度并列时只读年度一侧。 */
    private void chooseHalf(List<Pair> pairs) {
        if (pairs.size() != 2) return;
        boolean leftYearly = isYearly(pairs.get(0).name);
        boolean rightYearly = isYearly(pairs.get(1).name);
        if (leftYearly == rightYearly || !isFund(pairs.get(0)) || !isFund(pairs.get(1))) return;
        if (rightYearly) from = pairs.get(1).label.column();
        else to = pairs.get(1).label.column();
    }

    private static boolean isFund(Pair pair) {
        return FundLabels.isKnown(pair.name) || isYearly(pair.name) || Halves.isMediumTerm(pair.name);
    }

    private static boolean isYearly(String label) {
        String bare = LabelText.withoutOfWhich(LabelText.norm(label));
        return bare.startsWith("年度") || bare.startsWith("当年") || bare.startsWith("本年");
    }

    private void read(Pair pair) {
        GridCell value = pair.value;
        String column = LEXICON.key(Section.FUNDING_COLUMNS, pair.name);
        if (LEXICON.has(Section.IGNORED, pair.name) || Column.IGNORED.equals(column)) return;
        scan.unit().from(pair.name, pair.label.place());
        if (value == null) {
            if (FundLabels.isKnown(pair.name)) named = pair.label;
            return;
        }
        Fact<String> amount = scan.text().fact(pair.amount, value.place(), Doubt.NONE);
        boolean group = groups.at(pair.label.column()) != null;
        if (column != null && (group || !FundLabels.isKnown(pair.name))) {
            total().facts().putIfAbsent(FundingField.valueOf(column.toUpperCase(Locale.ROOT)), amount);
            return;
        }
        fund(pair.name, pair.label).facts().put(FundingField.INITIAL_BUDGET, amount);
    }

    /** 左边一组的名称是资金名称，各组的金额归各自的栏。 */
    private void readGroups(List<Pair> pairs) {
        GridCell head = groups.firstLabel();
        Draft.Fund total =
                scan.draft().funds.isEmpty() ? null : scan.draft().funds.getFirst();
        if (total != null && head != null) total.facts().putIfAbsent(FundingField.LABEL, label(head.text(), head));
        Draft.Fund fund = null;
        for (Pair pair : pairs) {
            FundingField field = groups.at(pair.label.column());
            GridCell value = pair.value;
            if (field == null || value == null) continue;
            if (fund == null) fund = fund(pair.name, pair.label);
            fund.facts().putIfAbsent(field, scan.text().fact(pair.amount, value.place(), Doubt.NONE));
        }
    }

    private Fact<String> label(String name, GridCell cell) {
        String bare = CellText.join(name).replaceFirst("[：:]\\s*$", "");
        return scan.text().fact(bare, cell.place(), Doubt.NONE);
    }

    private Draft.Fund fund(String name, GridCell label) {
        Draft.Fund fund = new Draft.Fund();
        fund.facts().put(FundingField.LABEL, label(name, label));
        scan.draft().funds.add(fund);
        return fund;
    }

    /** 执行率、分值等写给同一行前面的资金名称，或资金总额那一行；都没有时，写给没有名称的一行。 */
    private Draft.Fund total() {
        GridCell label = named;
        if (current == null && label != null) current = fund(label.text(), label);
        if (current != null) return current;
        return scan.draft().funds.isEmpty()
                ? scan.draft().fieldFund()
                : scan.draft().funds.getFirst();
    }
}
