package org.zhunsheng.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        for (Row row : filing.rows()) {
            boolean counts = row.dimension() == Dimension.QUANTITY || row.dimension() == Dimension.QUALITY;
            if (!counts || !row.isFull()) continue;
            String reason = row.text(IndicatorField.REMARK);
            if (Words.any(reason, words)) {
                findings.at(row.at(IndicatorField.SCORE), row.at(IndicatorField.REMARK))
                        .row(row)
                        .found(reason);
                continue;
            }
            for (FormField field : FIELDS) {
                String told = told(filing.narrative().in(field), row, words, key);
                if (told == null) continue;
                findings.at(row.at(IndicatorField.SCORE), Location.of(filing.form(), field))
                        .row(row)
                        .found(told);
                break;
            }
        }
        return findings.list();
    }

    /** 文字里说这一行还没有完工的那半句；分句没有说是什么事的，往前看到句首。 */
    private static @Nullable String told(Passage passage, Row row, List<String> words, KeyWords key) {
        if (!Words.any(passage.text(), words)) return null;
        Set<String> about = key.of(row.name());
        for (Span sentence : passage.sentences()) {
            Set<String> told = new HashSet<>();
            for (Span clause : Clauses.of(sentence.text())) {
                boolean unfinished = Words.any(clause.text(), words);
                Set<String> own = key.of(Counted.withoutNumbers(Words.remove(clause.text(), words)));
                if (!own.isEmpty() && !unfinished) told = own;
                if (!unfinished) continue;
                if (isAbout(own, about) || own.isEmpty() && isAbout(told, about)) return clause.text();
            }
        }
        return null;
    }

    /** 有两个相同的关键词；话很短的，有一个就够了。 */
    private static boolean isAbout(Set<String> told, Set<String> about) {
        int shared = KeyWords.shared(told, about);
        return shared > 1 || shared == 1 && told.size() <= 2;
    }
}
