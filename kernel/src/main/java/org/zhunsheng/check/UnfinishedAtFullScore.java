package org.zhunsheng.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.IndicatorField;

/** E15 说还没有完工，数量或质量却得满分。 */
public final class UnfinishedAtFullScore implements Check {

    private static final Parameter WORDS = Parameter.words("words", "unfinished-words");
    private static final Parameter STOPS = Parameter.words("stop-words", "row-stop-words");

    private static final List<FormField> FIELDS = List.of(FormField.OBJECTIVE_ACTUAL, FormField.PROBLEMS);

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.WEIGHTS, Need.SCORES);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WORDS, STOPS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<String> words = WORDS.values(filing, this);
        KeyWords key = KeyWords.without(STOPS.values(filing, this));
        Map<FormField, List<UnfinishedWork>> told = new EnumMap<>(FormField.class);
        for (FormField field : FIELDS)
            told.put(field, UnfinishedWork.in(filing.narrative().in(field), words, key));
        for (Row row : filing.rows()) {
            boolean counts = row.dimension() == Dimension.QUANTITY || row.dimension() == Dimension.QUALITY;
            if (!counts || !row.isFull()) continue;
            String reason = row.text(IndicatorField.REMARK);
            if (Words.any(reason, words)) report(findings, row, row.at(IndicatorField.REMARK), reason);
            else reportTold(findings, row, filing, told, key.of(row.name()));
        }
        return findings.list();
    }

    private static void reportTold(
            Findings findings, Row row, Filing filing, Map<FormField, List<UnfinishedWork>> told, Set<String> words) {
        for (FormField field : FIELDS) {
            for (UnfinishedWork work : told.getOrDefault(field, List.of())) {
                if (!work.isAbout(words)) continue;
                report(findings, row, Location.of(filing.form(), field), work.clause());
                return;
            }
        }
    }

    private static void report(Findings findings, Row row, Location place, String said) {
        findings.at(row.at(IndicatorField.SCORE), place).row(row).found(said);
    }
}
