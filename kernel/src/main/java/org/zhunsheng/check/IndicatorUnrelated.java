package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.IndicatorField;

/** F18 指标与项目、目标没有一个词相通。 */
public final class IndicatorUnrelated implements Check {

    private static final Parameter STOPS = Parameter.words("stop-words", "row-stop-words");
    private static final Parameter KIN = Parameter.words("kin", "beneficiaries");

    /** 目标写得太少，谈不上相干不相干。 */
    private static final int TELLING = 30;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.INDICATORS, Need.GOAL);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(STOPS, KIN);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);

        KeyWords key = KeyWords.without(STOPS.values(filing, this));
        String told = filing.form().text(FormField.PROJECT).asWritten() + "，"
                + filing.narrative().goal().text() + "，"
                + filing.narrative().achievements().text();
        String project =
                String.join("", key.of(filing.form().text(FormField.PROJECT).asWritten()));
        Set<String> scope = new HashSet<>(key.of(told));
        if (scope.size() < TELLING) return List.of();
        Synonyms kin = Synonyms.of(KIN.values(filing, this));
        List<Row> apart = new ArrayList<>();
        for (Row row : filing.rows()) {
            String about = about(row);
            boolean related = sharesLetter(key.of(row.name()), project)
                    || kin.words().stream().anyMatch(word -> about.contains(word) && kin.in(told, word));
            if (row.level() != Level.OTHER && !related && key.of(row.name()).size() > 1) apart.add(row);
            else if (related) scope.addAll(key.of(about));
        }
        for (Row row : unrelated(apart, scope, key))
            findings.at(row.at(IndicatorField.NAME)).row(row).found(row.name());
        return findings.list();
    }

    /** 与目标相通的行，它的词也就是项目的词；一行行连下去，剩下的才是不相干的。 */
    private static List<Row> unrelated(List<Row> rows, Set<String> scope, KeyWords key) {
        List<Row> rest = new ArrayList<>(rows);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Row row : List.copyOf(rest)) {
                Set<String> words = key.of(about(row));
                if (!KeyWords.share(words, scope)) continue;
                rest.remove(row);
                grown |= scope.addAll(words);
            }
        }
        return rest;
    }

    /** 与项目名称有相同的字：水源涵养林与森林覆盖率。 */
    private static boolean sharesLetter(Set<String> words, String project) {
        for (String word : words)
            if (project.indexOf(word.charAt(0)) >= 0 || project.indexOf(word.charAt(1)) >= 0) return true;
        return false;
    }

    private static String about(Row row) {
        return row.name() + "，" + row.text(IndicatorField.EXPLANATION);
    }
}
