package org.zhunsheng.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scoring.Execution;

/** E10 指标与批复的绩效目标的不同：少了一行，或者多了一行。 */
public final class IndicatorSetChanged implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.INDICATORS, Need.ALL_INDICATORS, Need.APPROVED_GOALS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Form goals = Beyond.goals(filing);
        if (goals == null || goals.indicators().isEmpty()) return List.of();
        RowPairs pairs = RowPairs.of(filing, goals);
        Set<String> deleted = deleted(filing);
        boolean process = Row.all(goals).stream().anyMatch(IndicatorSetChanged::isProcess);
        for (Row row : pairs.missing())
            if (!isExecution(row) && !deleted.contains(BareName.of(row)))
                findings.at(filing.rows().getFirst().at(IndicatorField.NAME))
                        .message("missing")
                        .put("name", row.name());
        for (Row row : pairs.alone())
            if (!isExecution(row) && !deleted.contains(BareName.of(row)) && (process || !isProcess(row)))
                findings.at(row.at(IndicatorField.NAME)).message("added").row(row);
        return findings.list();
    }

    /** 批复删去的：留在表上写明，或者不再列，都对。 */
    private static Set<String> deleted(Filing filing) {
        Set<String> names = new HashSet<>();
        if (filing.objective() != null) filing.objective().deleted().forEach(name -> names.add(BareName.of(name)));
        return names;
    }

    /** 预算执行率由表式规定，目标里没有。 */
    private static boolean isExecution(Row row) {
        return Execution.isRate(row.name());
    }

    /** 投入与管理的各行也多由表式规定：目标里一行也没有的，不比。 */
    private static boolean isProcess(Row row) {
        return row.level() == Level.OTHER && !isExecution(row);
    }
}
