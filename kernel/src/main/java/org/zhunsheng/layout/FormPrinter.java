package org.zhunsheng.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.Signature;
import org.zhunsheng.layout.TableBuilder.Value;

/** 一张表与一种版式合成印好的网格。照原文印；版式没有的栏也印出来，一个值也不丢。 */
public final class FormPrinter {

    private final Form form;
    private final Layout layout;
    private final Values values;
    private final Leftovers rest;
    private final Span labels;
    private final TableBuilder table;
    private final List<String> headings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private FormPrinter(Form form, Layout layout) {
        this.form = form;
        this.layout = layout;
        this.values = new Values(form);
        this.rest = Leftovers.of(form, layout);
        this.labels = labelColumns(layout);
        this.table = new TableBuilder(layout, rest.columns(layout, labels.last() + 1));
    }

    public static PrintedForm print(Form form, Layout layout) {
        return new FormPrinter(form, layout).print();
    }

    /** 版式里最左的标签占的栏，另起的行照此印。 */
    private static Span labelColumns(Layout layout) {
        for (LayoutRow row : layout.rows())
            if (row instanceof LayoutRow.Pairs pairs)
                return pairs.pairs().getFirst().at();
        return new Span(0, 0);
    }

    private PrintedForm print() {
        boolean done = false;
        for (LayoutRow row : layout.rows()) {
            if (!done && row instanceof LayoutRow.Signatures) {
                leftovers();
                done = true;
            }
            print(row);
        }
        if (!done) leftovers();
        headings();
        String project = form.text(FormField.PROJECT).asWritten().strip();
        return new PrintedForm(
                project.isEmpty() ? headings.getFirst() : project,
                "zh-CN",
                layout.paper(),
                headings,
                table.build(),
                notes);
    }

    private void print(LayoutRow row) {
        switch (row) {
            case LayoutRow.Title title -> headings.add(values.title(layout, title.text()));
            case LayoutRow.Year year -> headings.add(values.heading(year.text()));
            case LayoutRow.Pairs pairs -> pairs(pairs);
            case LayoutRow.Amounts amounts -> new AmountRows(form, values, table, rest.funds()).print(amounts);
            case LayoutRow.Texts texts -> texts(texts);
            case LayoutRow.Indicators block -> new IndicatorRows(form, values, table, rest.indicators()).print(block);
            case LayoutRow.Total total -> total(total);
            case LayoutRow.Signatures signatures -> signatures(signatures);
            case LayoutRow.Notes note -> notes.addAll(note.text().lines().toList());
        }
    }

    /** 标题里已有年度的，不再另印一行；年度没有地方印的，补一行。 */
    private void headings() {
        if (headings.isEmpty()) headings.add(values.title(layout, null));
        boolean printed = values.yearIn(headings.getFirst());
        if (printed) headings.subList(1, headings.size()).removeIf(values::yearIn);
        else if (headings.size() == 1 && !Values.blank(form.year())) headings.add(values.heading("（{year}年度）"));
    }

    private void pairs(LayoutRow.Pairs pairs) {
        int row = table.row(
                pairs.pairs().stream().mapToInt(LayoutRow.Pair::lines).max().orElse(1));
        for (LayoutRow.Pair pair : pairs.pairs()) {
            table.label(row, 1, pair.at(), values.label(pair.label()));
            table.put(row, 1, table.stretched(pair.to()), value(pair.field()));
        }
    }

    private Value value(@Nullable Field field) {
        if (field instanceof FormField head) return values.of(head);
        if (!(field instanceof FundingField amount) || form.funds().isEmpty() || rest.fundsApart()) return Value.BLANK;
        Value value = values.of(0, amount);
        return new Value(value.text(), Look.CENTER, value.pointer(), value.kind());
    }

    private void texts(LayoutRow.Texts texts) {
        int head = table.row(1);
        int body = table.row(texts.lines());
        if (texts.side() != null)
            table.label(head, 2, texts.side().at(), values.label(texts.side().label()));
        for (LayoutRow.Column<FormField> column : texts.columns()) {
            Span at = table.stretched(column.at());
            table.label(head, 1, at, column.label());
            if (column.field() == null) table.blank(body, at);
            else table.put(body, 1, at, values.of(column.field()));
        }
    }

    private void total(LayoutRow.Total total) {
        int row = table.row(1);
        table.label(row, 1, table.stretched(total.at()), total.label());
        for (LayoutRow.Column<FormField> column : total.columns()) {
            Span at = table.stretched(column.at());
            if (column.field() == null) table.blank(row, at);
            else table.put(row, 1, at, values.of(column.field()));
        }
    }

    private void signatures(LayoutRow.Signatures signatures) {
        int row = table.row(signatures.boxes().stream()
                .mapToInt(LayoutRow.Signing::lines)
                .max()
                .orElse(1));
        for (LayoutRow.Signing box : signatures.boxes()) {
            String pointer = null;
            String name = "";
            for (int i = 0; i < form.signatures().size(); i++) {
                if (!form.signatures().get(i).role().equals(box.role())) continue;
                pointer = "/signatures/" + i + "/name";
                name = form.signatures().get(i).name().asWritten();
            }
            Look look = box.lines() > 1 ? Look.PARAGRAPH : Look.LEFT;
            table.put(row, 1, table.stretched(box.at()), new Value(box.role() + "：" + name, look, pointer, null));
        }
    }

    private void leftovers() {
        if (rest.fundsApart()) new AmountRows(form, values, table, List.of()).apart(labels, rest.funds());
        for (FormField field : rest.head()) extra(field.term(), values.of(field));
        for (int i : rest.signatures()) {
            Signature signature = form.signatures().get(i);
            extra(
                    signature.role(),
                    new Value(signature.name().asWritten(), Look.LEFT, "/signatures/" + i + "/name", Field.Kind.TEXT));
        }
    }

    private void extra(String label, Value value) {
        int row = table.row(1);
        table.label(row, 1, labels, label);
        table.put(row, 1, table.stretched(new Span(labels.last() + 1, table.lastColumn())), value);
    }
}
