package org.zhunsheng.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;

/** H07 目标说的是这笔补贴，完成情况说的是另一笔。 */
public final class GoalObjectChanged implements Check {

    private static final Parameter OBJECTS = Parameter.words("object-words", "object-words");
    private static final Parameter CUTS = Parameter.words("before-object", "before-object-words");
    private static final Parameter ACTIONS = Parameter.words("action-groups", "action-groups");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.GOAL, Need.ACHIEVEMENTS);
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（固定资产投资补贴与专项资金）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(OBJECTS, CUTS, ACTIONS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        NamedFunds funds = NamedFunds.of(OBJECTS.values(filing, this), CUTS.values(filing, this));
        List<String> groups = ACTIONS.values(filing, this);
        String result = filing.narrative().achievements().text();
        Set<String> seen = new LinkedHashSet<>();
        for (Span clause : filing.narrative().goal().clauses()) {
            for (NamedFunds.Fund fund : funds.in(clause.text())) {
                if (fund.in(result) || !seen.add(fund.name())) continue;
                NamedFunds.Fund other =
                        funds.treatedInstead(fund, groups, filing.narrative().achievements());
                if (other == null) continue;
                findings.at(
                                Location.of(filing.form(), FormField.OBJECTIVE_EXPECTED),
                                Location.of(filing.form(), FormField.OBJECTIVE_ACTUAL))
                        .expected(fund.name())
                        .found(other.name());
            }
        }
        return findings.list();
    }
}
