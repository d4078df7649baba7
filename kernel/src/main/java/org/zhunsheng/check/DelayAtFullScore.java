package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.IndicatorField;

/** H05 说进度受了影响，数量或时效却得满分。 */
public final class DelayAtFullScore implements Check {

    private static final Parameter WORDS = Parameter.words("words", "delay-patterns");
    private static final Parameter STOPS = Parameter.words("stop-words", "row-stop-words");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.INDICATORS, Need.WEIGHTS, Need.SCORES);
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（雨季影响进展，数量 12 分得 12 分）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WORDS, STOPS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Pattern delay = Words.pattern(WORDS.values(filing, this));
        KeyWords key = KeyWords.without(STOPS.values(filing, this));
        List<Row> rows =
                filing.rows().stream().filter(DelayAtFullScore::countsOnTime).toList();
        Set<Integer> told = new HashSet<>();
        for (Row row : rows) {
            String reason = Passage.of(row.text(IndicatorField.REMARK)).text();
            if (row.isFull() && delay.matcher(reason).find() && told.add(row.index()))
                findings.at(row.at(IndicatorField.SCORE), row.at(IndicatorField.REMARK))
                        .row(row)
                        .found(reason);
        }
        for (Span clause : filing.narrative().problems().clauses()) {
            if (!delay.matcher(clause.text()).find()) continue;
            for (Row row : concerned(rows, key.of(clause.text()), key)) {
                if (!row.isFull() || !told.add(row.index())) continue;
                findings.at(row.at(IndicatorField.SCORE), Location.of(filing.form(), FormField.PROBLEMS))
                        .row(row)
                        .found(clause.text());
            }
        }
        return findings.list();
    }

    private static boolean countsOnTime(Row row) {
        return row.dimension() == Dimension.QUANTITY || row.dimension() == Dimension.TIMELINESS;
    }

    /** 这句话点到的那几行；没有点名的，数量、时效各行都有关。 */
    private static List<Row> concerned(List<Row> rows, Set<String> words, KeyWords key) {
        List<Row> named = new ArrayList<>();
        for (Row row : rows) if (KeyWords.share(key.of(row.name()), words)) named.add(row);
        return named.isEmpty() ? rows : named;
    }
}
