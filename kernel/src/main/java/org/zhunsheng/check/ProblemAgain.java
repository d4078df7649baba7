package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Shingles;

/** I07 上年的问题今年又有，那时的措施没有说已经做完。 */
public final class ProblemAgain implements Check {

    private static final Parameter SIMILARITY = Parameter.number("similarity", "0.8");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.PROBLEMS, Need.LAST_YEAR);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SIMILARITY);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        BigDecimal limit = SIMILARITY.number(filing, this);
        List<String> open = open(filing);
        for (NumberedItem item : items(filing.form(), FormField.PROBLEMS)) {
            String before = open.stream()
                    .filter(one -> isLike(item.text(), one, limit))
                    .findFirst()
                    .orElse(null);
            if (before == null) continue;
            findings.at(Location.of(filing.form(), FormField.PROBLEMS))
                    .expected(said(before))
                    .found(said(item.text()));
        }
        return findings.list();
    }

    private static boolean isLike(String one, String other, BigDecimal limit) {
        return bare(one).equals(bare(other)) || Shingles.of(one).isLike(Shingles.of(other), limit);
    }

    /** 上年的问题，措施没有标明做完的：第几个问题是第几条措施，只有一个问题的是全部措施；对不上的都算没有做完。 */
    private static List<String> open(Filing filing) {
        LastYear last = filing.lastYear();
        if (last == null) return List.of();
        Set<String> done = new HashSet<>();
        last.done().forEach(measure -> done.add(bare(measure)));
        List<NumberedItem> problems = items(last.form(), FormField.PROBLEMS);
        List<NumberedItem> measures = items(last.form(), FormField.MEASURES);
        List<String> open = new ArrayList<>();
        String whole = bare(last.form().text(FormField.MEASURES).asWritten());
        for (int i = 0; i < problems.size(); i++) {
            boolean paired = problems.size() == measures.size()
                    && done.contains(bare(measures.get(i).text()));
            if (!paired && !(problems.size() == 1 && done.contains(whole)))
                open.add(problems.get(i).text());
        }
        return open;
    }

    private static List<NumberedItem> items(Form form, FormField field) {
        String text = form.text(field).asWritten();
        return Blank.orNone(text) ? List.of() : NumberedItem.of(text);
    }

    /** 给人看的，不带末尾的标点。 */
    private static String said(String text) {
        return Normal.withoutEnd(text, "。；;，,");
    }

    private static String bare(String text) {
        return Normal.withoutEnd(Normal.norm(text), "。;,");
    }
}
