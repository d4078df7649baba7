package org.zhunsheng.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhunsheng.text.Rate;

/** B21 执行率近乎百分之百，文字却说没有用完。 */
public final class TextContradictsExecution implements Check {

    private static final Parameter FROM = Parameter.number("rate-from", "0.995");
    private static final Parameter WORDS = Parameter.words("unspent-words", "unspent-words");
    private static final Pattern DENIED =
            Pattern.compile("(?:无|没有?|未(?:发生|产生|出现|形成)?|零|不存在|非|杜绝|防止|避免|减少|压减|压缩|降低|控制|消化|盘活|清理)(?:年末|资金|预算)*$");
    private static final Pattern ZERO = Pattern.compile("(?:资金|经费|金额|额|率)?(?:为|是|:)?(?:0(?![\\d.])|零|无)");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.EXECUTION, Need.TEXTS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(FROM, WORDS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Rate rate = Objects.requireNonNull(filing.execution()).rate();
        if (rate == null || rate.fraction().compareTo(FROM.number(filing, this)) < 0) return List.of();
        for (TextCell passage : TextCell.all(filing))
            for (String word : WORDS.values(filing, this)) {
                if (passage.isGoal() || !says(passage.bare(), word)) continue;
                findings.at(passage.at(), FundRow.executedAt(filing))
                        .put("field", passage.title())
                        .put("word", word)
                        .found(Scores.percent(rate.fraction()));
                break;
            }
        return findings.list();
    }

    /** “无结余”“结余资金为零”“压减结余”不算。 */
    private static boolean says(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length()))
            if (!DENIED.matcher(text.substring(0, at)).find()
                    && !ZERO.matcher(text.substring(at + word.length())).lookingAt()) return true;
        return false;
    }
}
