package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhunsheng.form.FormField;

/** H11 一条成绩里没有一个数。 */
public final class AchievementWithoutNumber implements Check {

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final int SHOWN = 24;

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
        return "上海市 2019 年度自评表的实例（主要绩效第三至五条）";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Passage achievements = filing.narrative().achievements();
        List<Span> items = achievements.items();
        for (int i = 0; i < items.size(); i++) {
            Span item = items.get(i);
            if (DIGIT.matcher(item.text()).find()
                    || !achievements.mentions(item).isEmpty()) continue;
            findings.at(Location.of(filing.form(), FormField.OBJECTIVE_ACTUAL))
                    .put("item", i + 1)
                    .found(
                            item.text().length() <= SHOWN
                                    ? item.text()
                                    : item.text().substring(0, SHOWN) + "……");
        }
        return findings.list();
    }
}
