package org.zhunsheng.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.form.FormField;

/** H14 同一件事写了两个数。 */
public final class TwoNumbersForOneThing implements Check {

    private static final List<FormField> FIELDS =
            List.of(FormField.OBJECTIVE_ACTUAL, FormField.CONCLUSION, FormField.PROBLEMS, FormField.OTHER_NOTES);
    private static final Pattern PERIOD = Pattern.compile("\\d{4}年|\\d{1,2}月|[一二三四1-4]季度|[上下]半年|上年|去年|前年|截至|月均|年均");

    /** 少于两个关键词，看不出数的是什么。 */
    private static final int TELLING = 2;

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

    /** 数的是什么：单位、关键词、时段。 */
    private record Thing(String unit, Set<String> words, Set<String> period) {}

    private record Told(FormField field, Counted counted) {}

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Map<Thing, Told> first = new HashMap<>();
        KeyWords key = KeyWords.without(STOPS.values(filing, this));
        String year = filing.form().year().isPresent() ? filing.form().year().value() + "年" : "";
        for (FormField field : filing.narrative().filled(FIELDS)) {
            Passage passage = filing.narrative().in(field);
            for (Counted counted : passage.counted()) {
                Set<String> words = key.of(passage.leadIn(counted.clause()) + counted.before() + "，" + counted.after());
                if (words.size() < TELLING) continue;
                Thing thing = new Thing(counted.amount().unit(), words, period(counted, year));
                Told told = new Told(field, counted);
                Told earlier = first.putIfAbsent(thing, told);
                if (earlier == null || earlier.counted.amount().sameValue(counted.amount())) continue;
                findings.at(Location.of(filing.form(), field), Location.of(filing.form(), earlier.field))
                        .put("one", earlier.counted.shown())
                        .put("other", counted.shown());
            }
        }
        return findings.list();
    }

    private static Set<String> period(Counted counted, String year) {
        Set<String> period = new HashSet<>();
        Matcher m = PERIOD.matcher(counted.clause().text());
        while (m.find()) if (!m.group().equals(year)) period.add(m.group());
        return period;
    }
}
