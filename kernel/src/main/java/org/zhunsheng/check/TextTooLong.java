package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.text.Normal;

/** A14 文字超过规定的字数。 */
public final class TextTooLong implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.TEXT_LIMITS);
    }

    @Override
    public String basis() {
        return "四川省 2023 年度自评表（100 字、200 字）";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        filing.scheme().textLimits().forEach((field, most) -> {
            String text = Normal.squeeze(filing.form().facts().get(field).asWritten());
            int length = text.codePointCount(0, text.length());
            if (length > most)
                findings.at(Location.of(filing.form(), field))
                        .put("field", field.term())
                        .expected("≤ " + most)
                        .put("most", most)
                        .found(length);
        });
        return findings.list();
    }
}
