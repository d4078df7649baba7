package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;
import org.zhunsheng.text.Quantity;

/** F05 把钱当作数量指标。 */
public final class MoneyAsQuantity implements Check {

    private static final Parameter WORDS = Parameter.words("money-words", "money-words");
    private static final Parameter UNITS = Parameter.words("money-units", "money-units");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.INDICATORS);
    }

    @Override
    public String basis() {
        return "廊坊 2019 年度自评表的实例（工程资金金额）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(WORDS, UNITS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        for (Row row : filing.rows()) {
            if (row.dimension() != Dimension.QUANTITY) continue;
            String word = Words.first(row.name(), WORDS.values(filing, this));
            Target target = row.indicator().target().value();
            Quantity quantity = target == null ? null : target.quantity();
            String unit = quantity == null ? row.text(IndicatorField.UNIT) : quantity.unit();
            if (word == null && !UNITS.values(filing, this).contains(unit)) continue;
            findings.at(row.at(IndicatorField.NAME), row.at(IndicatorField.TARGET))
                    .row(row)
                    .found(word == null ? unit : word);
        }
        return findings.list();
    }
}
