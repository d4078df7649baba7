package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

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
        List<WrittenText> all = filing.narrative().written();
        String together = all.stream().map(WrittenText::text).collect(Collectors.joining("\n"));
        List<Misspelling> list = Misspelling.all(ERRORS.values(filing, this)).stream()
                .filter(one -> one.mayBeIn(together))
                .toList();
        for (WrittenText written : all) {
            for (Misspelling misspelling : list) {
                if (!misspelling.mayBeIn(written.text())) continue;
                Matcher m = misspelling.matcher(written.text());
                while (m.find()) {
                    String text = written.text();
                    String around = text.substring(Math.max(0, m.start() - 6), Math.min(text.length(), m.end() + 8));
                    findings.at(written.location())
                            .put("field", written.term())
                            .put("around", around)
                            .expected(misspelling.correction())
                            .found(m.group());
                }
            }
        }
        return findings.list();
    }
}
