package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Blank;

/** A01 指标体系列为必填的栏空着。 */
public final class RequiredFieldBlank implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION);
    }

    @Override
    public String basis() {
        return "各地公开的自评表式；哪些栏必填待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (FormField field : FormField.values()) {
            if (!filing.scheme().required().contains(field)) continue;
            if (!Blank.is(filing.form().facts().get(field).asWritten())) continue;
            findings.at(Location.of(filing.form(), field))
                    .put("field", field.term())
                    .put("key", field.key());
        }
        return findings.list();
    }
}
