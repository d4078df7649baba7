package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** F09 错字。 */
public final class TypingError implements Check {

    private static final Parameter ERRORS = Parameter.words("error-list", "error-list");

    @Override
    public Severity severity() {
        return Severity.INFORMATION;
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（反应、台帐、是否与建立）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ERRORS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Misspellings known = Misspellings.of(ERRORS.values(filing, this));
        for (WrittenText written : filing.narrative().written())
            for (Misspelling misspelling : known.possibleIn(written.text()))
                misspelling.expression().each(written.text(), m -> add(findings, written, misspelling, m));
        return findings.list();
    }

    private static void add(Findings findings, WrittenText written, Misspelling misspelling, Matcher m) {
        String text = written.text();
        findings.at(written.location())
                .message(misspelling.reason().isEmpty() ? "plain" : "reasoned")
                .put("why", misspelling.reason())
                .put("english-why", misspelling.englishReason())
                .put("field", written.term())
                .put("around", text.substring(Math.max(0, m.start() - 6), Math.min(text.length(), m.end() + 8)))
                .expected(misspelling.correction())
                .found(m.group());
    }
}
