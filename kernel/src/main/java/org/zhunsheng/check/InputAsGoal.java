package org.zhunsheng.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;

/** F16 把投入当作成果。 */
public final class InputAsGoal implements Check {

    private static final Parameter WORDS = Parameter.words("input-words", "input-words");
    private static final Parameter NOT = Parameter.words("not-inputs", "not-inputs");

    private static final String AMOUNT = "\\d[\\d,.]*(?:万|亿)?(?:人(?!次)|名|元)";
    private static final Map<List<String>, Pattern> INPUT = new ConcurrentHashMap<>();
    private static final Pattern PEOPLE_OR_MONEY = Pattern.compile(AMOUNT);

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
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WORDS, NOT);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);

        List<String> words = WORDS.values(filing, this);
        for (Row row : filing.rows()) {
            if (row.level() != Level.OUTPUT && row.level() != Level.BENEFIT) continue;
            if (!Words.any(row.name(), words) && !Words.any(row.targetShown(), words)) continue;
            String name = Words.remove(Normal.narrow(Normal.squeeze(row.name())), NOT.values(filing, this));
            String target = Words.remove(Normal.narrow(Normal.squeeze(row.targetShown())), NOT.values(filing, this));
            String input = input(name, words);
            if (input == null) input = input(target, words);
            boolean amount = row.dimension() != Dimension.COST
                    && Words.any(name, words)
                    && PEOPLE_OR_MONEY.matcher(target).find();
            if (input == null && amount) input = row.name() + " " + row.targetShown();
            if (input != null)
                findings.at(row.at(IndicatorField.NAME), row.at(IndicatorField.TARGET))
                        .row(row)
                        .found(input);
        }
        return findings.list();
    }

    /** “投入10人”“安排资金50万元”：投入的说法后面紧跟人数或金额。 */
    private static @Nullable String input(String text, List<String> words) {
        Matcher m = Pattern.compile("(?:" + String.join("|", words) + ")[^，。；,;\\d]{0,8}" + AMOUNT)
                .matcher(text);
        return m.find() && !m.group().contains("就业") ? m.group() : null;
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile("(?:" + String.join("|", words) + ")[^，。；,;\\d]{0,8}" + AMOUNT);
    }
}
