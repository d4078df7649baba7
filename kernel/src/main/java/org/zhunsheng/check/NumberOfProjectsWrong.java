package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.NumberText;

/** A13 总结里说的项目个数与附的表不一样多。 */
public final class NumberOfProjectsWrong implements UnitCheck {

    /** “第三个项目”是次序，“一个项目”多半不是计数。 */
    private static final Pattern COUNT = Pattern.compile("(?<![第\\d])(\\d[\\d,]*|(?!一个)[〇零一二两三四五六七八九十百千]+)个(?:自评)?项目");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<UnitNeed> needs() {
        return Set.of(UnitNeed.SUMMARY);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<UnitFinding> inspect(UnitForms together) {
        UnitFindings findings = new UnitFindings(this);
        var forms = together.byUnit();
        together.summaries().forEach((unit, summary) -> {
            int attached = forms.getOrDefault(unit, List.of()).size();
            Matcher count = COUNT.matcher(Normal.norm(summary));
            while (count.find()) {
                BigDecimal told = NumberText.parse(count.group(1));
                if (told != null && told.compareTo(BigDecimal.valueOf(attached)) != 0)
                    findings.of(unit).found(count.group()).expected(attached);
            }
        });
        return findings.list();
    }
}
