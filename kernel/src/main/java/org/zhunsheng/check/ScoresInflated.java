package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.form.FormField;

/** I01 一个单位的项目几乎都得高分。 */
public final class ScoresInflated implements UnitCheck {

    private static final Parameter FROM = Parameter.number("score-from", "95");
    private static final Parameter SHARE = Parameter.number("share", "0.8");
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** 三两个项目说明不了什么。 */
    private static final int FEWEST = 5;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<UnitNeed> needs() {
        return Set.of(UnitNeed.TOTALS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(FROM, SHARE);
    }

    @Override
    public List<UnitFinding> inspect(UnitForms together) {
        UnitFindings findings = new UnitFindings(this);
        BigDecimal from = FROM.number(together, this);
        BigDecimal share = SHARE.number(together, this);
        together.byUnit().forEach((unit, forms) -> {
            List<UnitForm> scored =
                    forms.stream().filter(one -> one.total() != null).toList();
            List<UnitForm> high = scored.stream()
                    .filter(one -> total(one).compareTo(from) >= 0)
                    .toList();
            boolean full = scored.stream().allMatch(one -> total(one).compareTo(FULL) == 0);
            boolean most =
                    BigDecimal.valueOf(high.size()).compareTo(share.multiply(BigDecimal.valueOf(scored.size()))) >= 0;
            if (scored.size() < FEWEST || !full && !most) return;
            UnitFindings.Draft draft = findings.of(unit)
                    .message(full ? "full" : "message")
                    .put("forms", scored.size())
                    .put("from", from)
                    .found(high.size());
            high.forEach(one -> draft.at(one.id(), one.at(FormField.TOTAL_SCORE)));
        });
        return findings.list();
    }

    private static BigDecimal total(UnitForm form) {
        return Objects.requireNonNull(form.total());
    }
}
