package org.zhunsheng.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;

/** H06 目标里要做的事，完成情况里没有下文。 */
public final class GoalWithoutResult implements Check {

    private static final Expression SLOGAN = Expression.startingWith(List.of("按照"), "按照[^。；;]{0,200}?(?:要求|原则|精神|部署)");

    private static final Parameter ACTIONS = Parameter.words("action-words", "action-words");
    private static final Parameter COMPOUNDS = Parameter.words("not-actions", "action-compounds");
    private static final Parameter SYNONYMS = Parameter.words("synonyms", "action-synonyms");

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
        return "上海市 2019 年度自评表的实例（计划编制、督查、绩效评估）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ACTIONS, COMPOUNDS, SYNONYMS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        String stated = SLOGAN.without(filing.narrative().goal().text());
        String goal = Words.remove(stated, COMPOUNDS.values(filing, this));
        List<String> actions = ACTIONS.values(filing, this);
        Set<String> wanted = Words.found(goal, actions);
        String result = filing.narrative().achievements().text();
        Synonyms synonyms = Synonyms.of(SYNONYMS.values(filing, this));
        Set<String> told = new HashSet<>();
        for (String action : actions) {
            if (!wanted.contains(action) || synonyms.in(result, action)) continue;
            String element = clauseWith(action, goal);
            if (!told.add(element)) continue;
            findings.at(
                            Location.of(filing.form(), FormField.OBJECTIVE_ACTUAL),
                            Location.of(filing.form(), FormField.OBJECTIVE_EXPECTED))
                    .put("action", action)
                    .put("clause", element);
        }
        return findings.list();
    }

    private static String clauseWith(String action, String goal) {
        for (Span clause : Clauses.of(goal)) {
            for (String part : clause.text().split("、")) if (part.contains(action)) return part;
        }
        return action;
    }
}
