package org.zhunsheng.form.grid;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.page.GridCell;

/** 几个项目列在一张表里：每个项目一张表，表头的共同部分各抄一份。 */
final class ListForms {

    private static final String FUND = "fund.";

    private final Scan scan;
    private final IndicatorHead head;
    private final Map<FormField, Fact<String>> shared;
    private @Nullable String project;

    ListForms(Scan scan, IndicatorHead head) {
        this.scan = scan;
        this.head = head;
        this.shared = new EnumMap<>(FormField.class);
        if (head.isList()) shared.putAll(scan.draft().facts);
    }

    /** 项目名称变了，就另起一张表。 */
    void enter(Row row) {
        if (!head.isList()) return;
        GridCell name = cell(row, "project");
        if (name == null || name.isBlank() || name.row() < row.index()) return;
        String text = CellText.join(name.text());
        if (text.equals(project)) return;
        if (project != null) scan.another(shared);
        project = text;
        for (Column column : head.fields()) {
            GridCell cell = row.at(column.start());
            if (cell != null && !cell.isBlank()) put(column, scan.text().fact(cell));
        }
    }

    private void put(Column column, Fact<String> fact) {
        if (column.key().equals(Column.IGNORED) || fact.isEmpty()) return;
        if (column.key().startsWith(FUND)) fund(column, fact);
        else scan.pairs().field(column.key(), fact);
        boolean oneUnit = column.key().equals(FormField.IMPLEMENTING_UNIT.key())
                && cellOf(FormField.COMPETENT_DEPARTMENT.key()) == null;
        if (oneUnit && !shared.containsKey(FormField.COMPETENT_DEPARTMENT))
            scan.draft().put(FormField.COMPETENT_DEPARTMENT, Draft.doubted(fact, "清单里只有单位一栏，主管部门也取这个单位", null));
    }

    private void fund(Column column, Fact<String> fact) {
        String key = column.key().substring(FUND.length());
        if (key.equals(Column.IGNORED)) return;
        Draft.Fund fund = scan.draft().funds.isEmpty()
                ? new Draft.Fund()
                : scan.draft().funds.getFirst();
        if (scan.draft().funds.isEmpty()) {
            GridCell label = column.head();
            fund.facts().put(FundingField.LABEL, scan.text().fact(label.text(), label.place(), Doubt.NONE));
            scan.draft().funds.add(fund);
        }
        fund.facts().put(FundingField.valueOf(key.toUpperCase(Locale.ROOT)), fact);
        scan.unit().from(column.head().text(), column.head().place());
    }

    private @Nullable Column cellOf(String key) {
        for (Column column : head.fields()) if (column.key().equals(key)) return column;
        return null;
    }

    private @Nullable GridCell cell(Row row, String key) {
        Column column = cellOf(key);
        return column == null ? null : row.at(column.start());
    }
}
