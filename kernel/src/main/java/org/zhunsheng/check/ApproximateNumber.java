package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhunsheng.form.FormField;

/** H10 完成情况里的约数：约千条、近百家、30余次、多次、若干。 */
public final class ApproximateNumber implements Check {

    private static final Parameter WORDS = Parameter.words("words", "approximate-patterns");

    private static final Pattern TITLE = Pattern.compile("《[^》]*》");

    @Override
    public Severity severity() {
        return Severity.INFORMATION;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.ACHIEVEMENTS);
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（约千条）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WORDS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        String told = filing.narrative().achievements().text();
        String text = told.indexOf('《') < 0 ? told : TITLE.matcher(told).replaceAll("《》");
        Expression.of(WORDS.values(filing, this)).each(text, m -> {
            String around = text.substring(Math.max(0, m.start() - 8), Math.min(text.length(), m.end() + 4));
            findings.at(Location.of(filing.form(), FormField.OBJECTIVE_ACTUAL))
                    .put("around", around)
                    .found(m.group());
        });
        return findings.list();
    }
}
