package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;

/** H12 文字里的总数与分项对不上：“60家，其中31家、12家、15家”；各占的比例加起来远离百分之百。 */
public final class StatedPartsDoNotAdd implements Check {

    private static final List<FormField> FIELDS = Rows.TEXTS;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final Parameter TOLERANCE = Parameter.number("tolerance-percent", "5");
    private static final Parameter PARTIAL = Parameter.words("partial-words", "partial-words");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.TEXTS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(TOLERANCE, PARTIAL);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<String> partial = PARTIAL.values(filing, this);
        BigDecimal tolerance = TOLERANCE.number(filing, this);
        for (FormField field : filing.narrative().filled(FIELDS)) {
            for (Breakdown breakdown : Breakdown.in(filing.narrative().in(field))) {
                boolean shares = breakdown.isShares();
                boolean wrong = shares ? breakdown.sharesMiss(WHOLE, tolerance) : breakdown.partsMiss();
                if (!wrong || breakdown.sumBelowTotal() && breakdown.mentions(partial)) continue;
                findings.at(Location.of(filing.form(), field))
                        .message(shares ? "shares" : "parts")
                        .put("clause", breakdown.text())
                        .expected(breakdown.shown(breakdown.total()))
                        .found(breakdown.shown(breakdown.sum()));
            }
        }
        return findings.list();
    }
}
