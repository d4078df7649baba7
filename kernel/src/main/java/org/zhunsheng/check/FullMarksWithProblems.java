package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;

/** C10 几乎处处满分，却写了问题。 */
public final class FullMarksWithProblems implements Check {

    private static final Parameter SHARE = Parameter.number("share", "0.90");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.SCORES);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SHARE);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        String problems = filing.form().text(FormField.PROBLEMS).asWritten();
        if (Blank.orNone(problems) || isNone(problems)) return List.of();
        BigDecimal full = BigDecimal.ZERO;
        for (Line line : Line.all(filing))
            if (line.isFullMark()) full = full.add(Objects.requireNonNull(line.weight()));
        BigDecimal share = full.movePointLeft(2);
        if (share.compareTo(SHARE.number(filing, this)) > 0)
            findings.at(Location.of(filing.form(), FormField.PROBLEMS))
                    .found(Scores.percent(share))
                    .put("points", full);
        return findings.list();
    }

    private static boolean isNone(String problems) {
        String bare = Normal.withoutEnd(Normal.norm(problems), "。.;,");
        return WordLists.of("none-words").contains(bare);
    }
}
