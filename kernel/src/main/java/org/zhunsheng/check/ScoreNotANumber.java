package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** C04 得分不是数，或者是负数。 */
public final class ScoreNotANumber implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
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
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Line line : Line.all(filing)) {
            BigDecimal score = line.score();
            String written = line.scoreFact().asWritten().strip();
            if (score != null && score.signum() < 0)
                findings.at(line.scoreAt())
                        .message("negative")
                        .put("name", line.name())
                        .expected("≥ 0")
                        .found(score);
            else if (line.isScoreUnreadable() && !NotApplicableWords.in(written))
                findings.at(line.scoreAt())
                        .message("text")
                        .put("name", line.name())
                        .found(written);
        }
        return findings.list();
    }
}
