package org.zhunsheng.form.grid;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.page.GridCell;

/** 并列的几组“名称 | 金额”：首行的名称（预算数、执行数）说明各组是哪一栏，以下各行左右同名。 */
final class AmountGroups {

    private static final Set<FundingField> AMOUNTS =
            Set.of(FundingField.INITIAL_BUDGET, FundingField.ANNUAL_BUDGET, FundingField.EXECUTED);

    private final Map<Integer, FundingField> fields = new TreeMap<>();
    private @Nullable GridCell firstLabel;

    /** 记下首行的一个名称。 */
    void head(GridCell label, String name) {
        FundingField field = field(name);
        if (field == null || !AMOUNTS.contains(field)) return;
        if (firstLabel == null) firstLabel = label;
        fields.put(label.column(), field);
    }

    boolean isGrouped() {
        return fields.size() >= 2;
    }

    /** 从这一列开始的一组是哪一栏；不是一组的开头则为 null。 */
    @Nullable
    FundingField at(int column) {
        return isGrouped() ? fields.get(column) : null;
    }

    @Nullable
    GridCell firstLabel() {
        return firstLabel;
    }

    static @Nullable FundingField field(String name) {
        String key = Lexicon.standard().key(Section.FUNDING_COLUMNS, name);
        return key == null || key.equals(Column.IGNORED) ? null : FundingField.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
