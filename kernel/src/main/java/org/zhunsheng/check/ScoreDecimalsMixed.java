package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.zhunsheng.form.Fact;
import org.zhunsheng.text.Points;

/** C11 得分（或分值）的小数位数不一。 */
public final class ScoreDecimalsMixed implements Check {

    private static final Parameter DECIMALS = Parameter.number("decimals", "2");

    @Override
    public Severity severity() {
        return Severity.INFORMATION;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.WEIGHTS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(DECIMALS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<Line> lines = Line.all(filing);
        look(findings, filing, lines, Line::scoreFact, Line::scoreAt, "scores");
        look(findings, filing, lines, Line::weightFact, Line::weightAt, "weights");
        return findings.list();
    }

    /** 整数不算小数位数：8.62、9.5、10 并不混乱。 */
    private void look(
            Findings findings,
            Filing filing,
            List<Line> lines,
            Function<Line, Fact<Points>> fact,
            Function<Line, Location> place,
            String message) {
        int most = DECIMALS.whole(filing, this);
        TreeSet<Integer> used = new TreeSet<>();
        List<Location> finer = new ArrayList<>();
        for (Line line : lines) {
            Points points = fact.apply(line).value();
            int decimals = points == null ? 0 : Math.max(0, points.value().scale());
            if (decimals > 0) used.add(decimals);
            if (decimals > most) finer.add(place.apply(line));
        }
        if (!finer.isEmpty())
            findings.at(finer).message(message).put("most", most).found(used.last());
    }
}
