package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Quantities;

/** H15 总体目标或完成情况只写了一个数。 */
public final class GoalIsOnlyANumber implements Check {

    @Override
    public Severity severity() {
        return Severity.INFORMATION;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.GOAL_OR_ACHIEVEMENTS);
    }

    @Override
    public String basis() {
        return "廊坊 2019 年度自评表的实例（43.2 / 37.24）";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (FormField field : List.of(FormField.OBJECTIVE_EXPECTED, FormField.OBJECTIVE_ACTUAL)) {
            String text = filing.narrative().in(field).text();
            if (text.isEmpty() || Quantities.parse(text) == null) continue;
            findings.at(Location.of(filing.form(), field))
                    .put("field", field.term())
                    .found(text);
        }
        return findings.list();
    }
}
