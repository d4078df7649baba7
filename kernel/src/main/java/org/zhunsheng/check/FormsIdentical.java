package org.zhunsheng.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Points;

/** I04 几个项目的指标、分值、得分都一样。 */
public final class FormsIdentical implements UnitCheck {

    private static final Parameter LEAST = Parameter.number("least", "3");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<UnitNeed> needs() {
        return Set.of(UnitNeed.INDICATORS);
    }

    @Override
    public String basis() {
        return "四川省本级公开的自评表：工资类项目各行同为 22.5 分";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LEAST);
    }

    @Override
    public List<UnitFinding> inspect(UnitForms together) {
        UnitFindings findings = new UnitFindings(this);
        int least = LEAST.number(together, this).intValue();
        Map<List<String>, List<UnitForm>> alike = together.standing().stream()
                .filter(one -> !one.form().indicators().isEmpty())
                .collect(Collectors.groupingBy(one -> rows(one.form()), LinkedHashMap::new, Collectors.toList()));
        for (List<UnitForm> same : alike.values()) {
            long projects = same.stream()
                    .map(one -> one.unit().id() + "\n" + (one.code().isEmpty() ? one.bareProject() : one.code()))
                    .distinct()
                    .count();
            if (projects < least) continue;
            UnitFindings.Draft draft = findings.of(same.getFirst().unit())
                    .put("projects", projects)
                    .put("project", same.getFirst().project());
            same.forEach(
                    one -> draft.at(one.id(), new Row(0, one.form().indicators().getFirst()).at(IndicatorField.NAME)));
        }
        return findings.list();
    }

    private static List<String> rows(Form form) {
        return form.indicators().stream().map(FormsIdentical::row).toList();
    }

    private static String row(Indicator row) {
        return Normal.norm(row.name().asWritten()) + "\n" + number(row.points()) + "\n" + number(row.score());
    }

    /** 10 与 10.00 是同样的分。 */
    private static String number(Fact<Points> fact) {
        Points points = fact.value();
        return points == null ? Normal.norm(fact.asWritten()) : Findings.show(points.value());
    }
}
