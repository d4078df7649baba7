package org.zhunsheng.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.form.FormField;

/** H14 同一件事写了两个数。 */
public final class TwoNumbersForOneThing implements Check {

    private static final List<FormField> FIELDS =
            List.of(FormField.OBJECTIVE_ACTUAL, FormField.CONCLUSION, FormField.PROBLEMS, FormField.OTHER_NOTES);

    private static final Parameter STOPS = Parameter.words("stop-words", "count-stop-words");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.ACHIEVEMENTS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(STOPS);
    }

    private record Told(FormField field, Counted counted) {}

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Map<CountedThing, Told> first = new HashMap<>();
        KeyWords key = KeyWords.without(STOPS.values(filing, this));
        String year = filing.form().year().isPresent() ? filing.form().year().value() + "年" : "";
        for (FormField field : filing.narrative().filled(FIELDS)) {
            Passage passage = filing.narrative().in(field);
            for (Counted counted : passage.counted()) {
                CountedThing thing = CountedThing.of(counted, passage, key, year);
                if (thing == null) continue;
                Told earlier = first.putIfAbsent(thing, new Told(field, counted));
                if (earlier == null || earlier.counted.amount().sameValue(counted.amount())) continue;
                findings.at(Location.of(filing.form(), field), Location.of(filing.form(), earlier.field))
                        .put("one", earlier.counted.shown())
                        .put("other", counted.shown());
            }
        }
        return findings.list();
    }
}
