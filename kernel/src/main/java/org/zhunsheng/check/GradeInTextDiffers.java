package org.zhunsheng.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhunsheng.form.FormField;
import org.zhunsheng.scheme.GradeScale;

/** D05 文字里说的等级与等级一栏不同。 */
public final class GradeInTextDiffers implements Check {

    private static final Parameter LEADS = Parameter.words("grade-leads", "grade-leads");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.GRADES, Need.GRADE, Need.TEXTS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LEADS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        GradeScale scale = Objects.requireNonNull(filing.scheme().grades());
        String grade = GradeWords.bare(filing.form().grade().asWritten());
        for (TextCell passage : TextCell.narrative(filing)) {
            String text = passage.bare();
            for (String lead : LEADS.values(filing, this))
                for (String rest : after(text, lead)) {
                    String said = GradeWords.leading(rest, scale);
                    if (said == null || said.equals(grade)) continue;
                    findings.at(passage.at(), Location.of(filing.form(), FormField.GRADE))
                            .put("field", passage.title())
                            .expected(grade)
                            .found(said);
                }
        }
        return findings.list();
    }

    /** 引导语之后的文字，去掉引号。 */
    private static List<String> after(String text, String lead) {
        if (!text.contains(lead)) return List.of();
        String[] parts = text.split(Pattern.quote(lead), -1);
        return Stream.of(parts)
                .skip(1)
                .map(part -> part.replaceFirst("^[\"':「『(]+", ""))
                .toList();
    }
}
