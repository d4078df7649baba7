package org.zhunsheng.check;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;

/** A15 文字里出现了不相干的单位。 */
public final class ForeignUnitNamed implements Check {

    private static final Parameter PARTNERS = new Parameter("partners", Parameter.Kind.WORDS, List.of());
    private static final String GAP = "，";

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.TEXTS, Need.ORGANIZATIONS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(PARTNERS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Set<String> foreign = Beyond.foreign(filing);
        if (foreign == null || foreign.isEmpty()) return List.of();
        List<String> own = longestFirst(own(filing));
        List<String> others = longestFirst(foreign.stream().map(Normal::norm).filter(name -> !own.contains(name)));
        for (TextCell cell : TextCell.all(filing)) {
            String rest = without(cell.bare(), own);
            for (String name : others) {
                if (!rest.contains(name)) continue;
                rest = rest.replace(name, GAP);
                findings.at(cell.at()).put("field", cell.title()).found(name);
            }
        }
        return findings.list();
    }

    /** 自己的名称、表上写明的协作单位；别人的名称可以是它的一部分。 */
    private Stream<String> own(Filing filing) {
        Form form = filing.form();
        Stream<String> heads = Stream.of(
                        FormField.IMPLEMENTING_UNIT,
                        FormField.COMPETENT_DEPARTMENT,
                        FormField.DIVISIONS,
                        FormField.PROJECT)
                .map(field -> CodedName.of(form.text(field).asWritten()).name());
        return Stream.concat(heads, PARTNERS.values(filing, this).stream().map(Normal::norm))
                .filter(name -> !Blank.is(name));
    }

    private static List<String> longestFirst(Stream<String> names) {
        return names.distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String without(String text, List<String> names) {
        String rest = text;
        for (String name : names) rest = rest.replace(name, GAP);
        return rest;
    }
}
