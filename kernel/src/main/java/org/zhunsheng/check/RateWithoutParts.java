package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;

/** F10 比率没有说分子分母。 */
public final class RateWithoutParts implements Check {

    private static final Parameter WORDS = Parameter.words("words", "ratio-words");
    private static final Parameter ENDINGS = Parameter.words("endings", "rate-endings");

    /** 名称后面的括号与标点：兑付率(%)。 */
    private static final Pattern TAIL = Pattern.compile("(?:\\([^()]*\\)|[。;,:])+$");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.INDICATORS);
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（课题转化成果率）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WORDS, ENDINGS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        List<String> endings = ENDINGS.values(filing, this);
        List<Row> rates =
                filing.rows().stream().filter(row -> isRate(row, endings)).toList();
        if (rates.isEmpty()) return List.of();
        if (!Rows.explains(filing.form())) {
            findings.at(rates.stream().map(row -> row.at(IndicatorField.NAME)).toList())
                    .message("no-column")
                    .put("name", rates.getFirst().name())
                    .found(rates.size());
            return findings.list();
        }
        for (Row row : rates) {
            String explanation = row.explained();
            boolean blank = explanation.isEmpty();
            if (!blank && Words.any(explanation, WORDS.values(filing, this))) continue;
            findings.at(row.at(IndicatorField.EXPLANATION), row.at(IndicatorField.NAME))
                    .message("row")
                    .row(row)
                    .found(blank ? "空白" : explanation);
        }
        return findings.list();
    }

    /** 预算执行率的分子分母在表头，不在其内。 */
    private static boolean isRate(Row row, List<String> endings) {
        String name = TAIL.matcher(Normal.norm(row.name())).replaceFirst("");
        boolean execution = row.dimension() == Dimension.EXECUTION || name.endsWith("预算执行率") || name.endsWith("资金执行率");
        if (execution) return false;
        for (String ending : endings) if (name.endsWith(ending)) return true;
        return false;
    }
}
