package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Normal;

/** A17 空白表式上的占位文字没有删去。 */
public final class TemplateResidue implements Check {

    private static final Parameter WORDS = Parameter.words("residue-words", "residue-words");
    private static final Parameter WHOLE = Parameter.words("residue-cells", "residue-cells");
    private static final Pattern END = Pattern.compile("[:。.,、]+$");

    /** XX、××：两个以上，前后不连着别的字母。 */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|×{2,}");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public String basis() {
        return "河北廊坊 2019 年度自评表（“指标2：”没有内容）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WORDS, WHOLE);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (FormField field : FormField.values())
            look(
                    findings,
                    filing,
                    Location.of(filing.form(), field),
                    filing.form().facts().get(field));
        for (FundRow row : FundRow.all(filing))
            row.funding().facts().all().forEach((field, fact) -> look(findings, filing, row.at(field), fact));
        for (Row row : Row.all(filing))
            row.indicator().facts().all().forEach((field, fact) -> look(findings, filing, row.at(field), fact));
        return findings.list();
    }

    private void look(Findings findings, Filing filing, Location place, Fact<?> fact) {
        String cell = Normal.norm(fact.asWritten());
        String residue = residue(cell, filing);
        if (!residue.isEmpty())
            findings.at(place).put("residue", residue).found(fact.asWritten().strip());
    }

    private String residue(String cell, Filing filing) {
        String bare = END.matcher(cell).replaceFirst("");
        for (String word : WHOLE.values(filing, this)) if (bare.equals(Normal.norm(word))) return word;
        for (String word : WORDS.values(filing, this)) if (cell.contains(Normal.norm(word))) return word;
        Matcher placeholder = PLACEHOLDER.matcher(cell);
        return placeholder.find() ? placeholder.group() : "";
    }
}
