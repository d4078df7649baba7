package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;

/** H02 措施少于问题。 */
public final class FewerMeasuresThanProblems implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.PROBLEMS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Passage problems = filing.narrative().problems();
        Passage measures = filing.narrative().measures();
        int asked = count(problems);
        int answered = count(measures);
        if (asked > answered)
            findings.at(Location.of(filing.form(), FormField.MEASURES), Location.of(filing.form(), FormField.PROBLEMS))
                    .message(answered == 0 ? "blank" : "fewer")
                    .expected(asked)
                    .found(answered);
        return findings.list();
    }

    /** 有序号的数条目，没有序号的数句子。 */
    private static int count(Passage passage) {
        if (passage.saysNothing()) return 0;
        int items = passage.items().size();
        return items > 0 ? items : passage.sentences().size();
    }
}
