package org.zhunsheng.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.text.Quantities;

/** B15 文字里说到的资金来源，资金表上没有。 */
public final class FundSourceWithoutRow implements Check {

    private static final Parameter SOURCES = Parameter.words("source-words", "source-words");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.FUND_SOURCES, Need.TEXTS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SOURCES);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (TextCell cell : TextCell.narrative(filing)) {
            Map<Quantities.Mention, String> named =
                    NamedSources.in(filing.narrative().besideMoney(cell.text()), SOURCES.values(filing, this));
            if (NamedSources.inTable(filing, named.keySet())) continue; // 几项来源合成表上的一行
            named.forEach((mention, source) -> {
                if (!NamedSources.hasRow(filing, source) && !NamedSources.inTable(filing, Set.of(mention)))
                    findings.at(cell.at())
                            .put("field", cell.title())
                            .put("source", source)
                            .found(cell.text().substring(mention.start(), mention.end()));
            });
        }
        return findings.list();
    }
}
