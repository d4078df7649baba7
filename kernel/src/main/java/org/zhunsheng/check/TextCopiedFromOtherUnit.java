package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.check.UnitForms.Likeness;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Shingles;

/** H09 一栏文字与别的单位同一年的大同小异。 */
public final class TextCopiedFromOtherUnit implements UnitCheck {

    private static final Parameter SIMILARITY = Parameter.number("similarity", "0.8");
    private static final Parameter SHORTEST = Parameter.number("shortest", "15");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<UnitNeed> needs() {
        return Set.of(UnitNeed.FORMS, UnitNeed.OTHER_UNITS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SIMILARITY, SHORTEST);
    }

    @Override
    public List<UnitFinding> inspect(UnitForms together) {
        UnitFindings findings = new UnitFindings(this);
        BigDecimal least = SIMILARITY.number(together, this);
        for (FormField field : Rows.TEXTS) among(together, field, least, findings);
        elsewhere(together, least, findings);
        return findings.list();
    }

    /** 这里的几张表之间；一对说一次。 */
    private void among(UnitForms together, FormField field, BigDecimal least, UnitFindings findings) {
        int shortest = SHORTEST.number(together, this).intValue();
        List<UnitForm> forms = new ArrayList<>();
        List<Shingles> texts = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (UnitForm form : together.standing()) {
            String text = form.form().text(field).asWritten();
            if (text.length() < shortest) continue;
            forms.add(form);
            texts.add(Shingles.of(text));
            units.add(form.unit().id());
        }
        int[] alike = SimilarTexts.among(texts, units, least);
        for (int i = 0; i < alike.length; i++) {
            int other = alike[i];
            if (other < 0 || other < i && alike[other] == i) continue;
            UnitForm one = forms.get(i);
            UnitForm theirs = forms.get(other);
            findings.of(one.unit())
                    .message("known")
                    .at(one.id(), one.at(field))
                    .at(theirs.id(), theirs.at(field))
                    .put("field", field.term())
                    .put("other", theirs.unit().name())
                    .put("project", theirs.project())
                    .found(Scores.percent(texts.get(i).similarity(texts.get(other))));
        }
    }

    /** 与不在这里的：只说像到多少。 */
    private static void elsewhere(UnitForms together, BigDecimal least, UnitFindings findings) {
        Map<String, UnitForm> forms = new HashMap<>(together.byId());
        for (Likeness one : Objects.requireNonNullElse(together.likenesses(), List.<Likeness>of())) {
            UnitForm form = forms.get(one.form());
            if (form == null || form.withdrawn() || one.similarity().compareTo(least) < 0) continue;
            FormField field = Rows.TEXTS.stream()
                    .filter(text -> one.field().equals("/" + text.key()))
                    .findFirst()
                    .orElse(null);
            if (field != null)
                findings.of(form.unit())
                        .message("unknown")
                        .at(form.id(), form.at(field))
                        .put("field", field.term())
                        .found(Scores.percent(one.similarity()));
        }
    }
}
