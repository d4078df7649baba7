package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;

/** E05 原因等于没有说。 */
public final class ReasonHollow implements Check {

    private static final Parameter LEAST = Parameter.number("least-length", "8");
    private static final Parameter STOPS = Parameter.words("stop-words", "hollow-reasons");

    private static final Pattern PUNCTUATION = Pattern.compile("\\P{L}+");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.INDICATORS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LEAST, STOPS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        int least = LEAST.whole(filing, this);
        List<String> stops = STOPS.values(filing, this);
        for (Row row : filing.rows()) {
            String reason = Normal.squeeze(row.text(IndicatorField.REMARK));
            if (Blank.is(reason) || Blank.orNone(reason) && row.isFull()) continue;
            if (reason.length() < least || onlyStops(reason, stops))
                findings.at(row.at(IndicatorField.REMARK)).row(row).found(reason);
        }
        return findings.list();
    }

    /** 去掉标点，只剩停用词。 */
    private static boolean onlyStops(String reason, List<String> stops) {
        String rest = reason;
        for (String stop : stops) rest = rest.replace(stop, "");
        return PUNCTUATION.matcher(rest).replaceAll("").isEmpty();
    }
}
