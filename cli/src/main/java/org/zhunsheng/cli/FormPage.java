package org.zhunsheng.cli;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Facts;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Reading;
import org.zhunsheng.text.Normal;

/** 在终端上显示读出的表：原文照录，存疑的值单列。 */
final class FormPage {

    private static final int LABEL = 18;

    private final Messages messages;
    private final StringBuilder page = new StringBuilder();

    FormPage(Messages messages) {
        this.messages = messages;
    }

    String of(Input input, Reading reading) {
        int number = 0;
        for (Form form : reading.forms()) {
            String which = reading.forms().size() > 1 ? messages.get("form-number", ++number) : "";
            line(input.name() + which + " · " + form.kind());
            form(form);
            line("");
        }
        reading.remarks().forEach(remark -> line(Columns.wrap(remark, 0)));
        return page.toString();
    }

    private void form(Form form) {
        for (FormField field : FormField.values()) {
            Fact<?> fact = form.facts().get(field);
            if (!fact.isEmpty()) pair(field.term(), fact);
        }
        if (!form.funds().isEmpty()) line(messages.get("funds"));
        form.funds().forEach(this::funding);
        if (!form.indicators().isEmpty())
            line(messages.get("indicators", form.indicators().size()));
        for (int i = 0; i < form.indicators().size(); i++)
            indicator(i + 1, form.indicators().get(i));
        doubts(form);
    }

    private void pair(String label, Fact<?> fact) {
        String text = Columns.wrap(Normal.squeezeLines(fact.asWritten()), LABEL).substring(LABEL);
        line(Columns.pad(label, LABEL) + text + mark(fact));
    }

    private void funding(Funding row) {
        StringJoiner cells = new StringJoiner("  ");
        for (FundingField field : FundingField.values()) {
            if (field == FundingField.LABEL) continue;
            Fact<?> fact = row.facts().get(field);
            if (!fact.isEmpty()) cells.add(field.term() + " " + Normal.squeeze(fact.asWritten()) + mark(fact));
        }
        String label = row.label().isEmpty() ? "—" : Normal.squeeze(row.label().asWritten());
        line("  " + label);
        if (cells.length() > 0) line(Columns.wrap(cells.toString(), 4));
    }

    private void indicator(int number, Indicator row) {
        String levels = Normal.squeeze(row.level1().asWritten())
                + (row.level2().isEmpty()
                        ? ""
                        : " / " + Normal.squeeze(row.level2().asWritten()));
        line(Columns.wrap(
                        Columns.padLeft(number + ".", 4) + " "
                                + Normal.squeezeLines(row.name().asWritten()),
                        0)
                + mark(row.name()));
        StringJoiner cells = new StringJoiner("  ");
        cells.add(levels);
        for (IndicatorField field : List.of(
                IndicatorField.TARGET_SIGN,
                IndicatorField.TARGET,
                IndicatorField.UNIT,
                IndicatorField.ACTUAL,
                IndicatorField.POINTS,
                IndicatorField.SCORE,
                IndicatorField.REMARK)) {
            Fact<?> fact = row.facts().get(field);
            if (!fact.isEmpty()) cells.add(field.term() + " " + Normal.squeezeLines(fact.asWritten()) + mark(fact));
        }
        line(Columns.wrap(cells.toString(), 5));
    }

    private void doubts(Form form) {
        StringBuilder doubts = new StringBuilder();
        list("", form.facts(), doubts);
        for (int i = 0; i < form.funds().size(); i++)
            list("/funds/" + i, form.funds().get(i).facts(), doubts);
        for (int i = 0; i < form.indicators().size(); i++)
            list("/indicators/" + i, form.indicators().get(i).facts(), doubts);
        form.incomplete()
                .forEach(pointer -> doubts.append("  ")
                        .append(messages.get("maybe-lost", pointer))
                        .append('\n'));
        if (!doubts.isEmpty())
            line(messages.get("doubts") + "\n" + doubts.toString().stripTrailing());
    }

    private <F extends Enum<F> & Field> void list(String pointer, Facts<F> facts, StringBuilder out) {
        for (Map.Entry<F, Fact<?>> entry : facts.all().entrySet()) {
            Doubt doubt = entry.getValue().doubt();
            if (!doubt.doubtful()) continue;
            String other = doubt.alternatives().isEmpty()
                    ? ""
                    : messages.get("or-else", String.join(" | ", doubt.alternatives()));
            String head = pointer + "/" + entry.getKey().key() + "  ";
            out.append(Columns.wrap(head + doubt.reason() + other, 2)).append('\n');
        }
    }

    private static String mark(Fact<?> fact) {
        return fact.doubt().doubtful() ? " ?" : "";
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
