package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;

/** 按一级或二级指标分组的指标行。 */
final class RowGroups {

    private RowGroups() {}

    /** 接连几行印着同一个组名的为一组；二级组名只在同一个一级之内才算同一组。 */
    static List<List<Row>> by(Filing filing, IndicatorField level) {
        List<List<Row>> groups = new ArrayList<>();
        String last = "";
        for (Row row : Row.all(filing)) {
            String label = Normal.norm(row.text(level));
            String key =
                    level == IndicatorField.LEVEL1 ? label : Normal.norm(row.text(IndicatorField.LEVEL1)) + "/" + label;
            if (groups.isEmpty() || !key.equals(last)) groups.add(new ArrayList<>());
            groups.getLast().add(row);
            last = key;
        }
        return groups;
    }
}
