package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Blank;

/** A01 指标体系列为必填的栏空着。 */
public final class RequiredFieldBlank implements Check {

    /** 缺这么多栏，多半是节选或表头没有读到：一个原因，一个发现。 */
    private static final int MANY = 3;

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
        List<FormField> blank = Stream.of(FormField.values())
                .filter(filing.scheme().required()::contains)
                .filter(field -> Blank.is(filing.form().facts().get(field).asWritten()))
                .toList();
        if (blank.size() >= MANY)
            findings.at(blank.stream()
                            .map(field -> Location.of(filing.form(), field))
                            .toList())
                    .message("many")
                    .put("count", blank.size())
                    .put("fields", blank.stream().map(FormField::term).collect(Collectors.joining("、")))
                    .put("keys", blank.stream().map(FormField::key).collect(Collectors.joining(", ")));
        else
            for (FormField field : blank)
                findings.at(Location.of(filing.form(), field))
                        .message("one")
                        .put("fields", field.term())
                        .put("keys", field.key());
        return findings.list();
    }
}
