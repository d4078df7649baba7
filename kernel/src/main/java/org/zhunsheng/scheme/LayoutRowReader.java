package org.zhunsheng.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.layout.LayoutRow;
import org.zhunsheng.layout.LayoutRow.Column;
import org.zhunsheng.layout.LayoutRow.Side;
import org.zhunsheng.layout.Span;

/** 读 layout.yaml 的一段：键是种类，值是内容；各栏须恰好铺满整行。 */
final class LayoutRowReader {

    private static final List<String> KINDS =
            List.of("title", "year", "pairs", "amounts", "texts", "indicators", "total", "signatures", "notes");
    private static final Range LINES = new Range("1", "60", 0);

    private final Section row;
    private final SpanReader spans;

    LayoutRowReader(Section row, int columns) {
        this.row = row;
        this.spans = new SpanReader(columns);
    }

    @Nullable
    LayoutRow read() {
        Set<String> keys = row.keys();
        if (keys.size() != 1 || !KINDS.contains(keys.iterator().next())) {
            row.wrong(SchemeProblem.ROW_KIND, String.join("、", KINDS), String.join("、", keys));
            return null;
        }
        return read(keys.iterator().next());
    }

    private LayoutRow read(String kind) {
        return switch (kind) {
            case "title" -> new LayoutRow.Title(row.text(kind));
            case "year" -> new LayoutRow.Year(row.text(kind));
            case "notes" -> new LayoutRow.Notes(row.text(kind));
            case "pairs" -> pairs(row.sections(kind));
            case "signatures" -> signatures(row.sections(kind));
            case "total" -> total(row.section(kind));
            case "texts" -> texts(row.section(kind));
            case "amounts" -> amounts(row.section(kind));
            default -> indicators(row.section(kind));
        };
    }

    private LayoutRow pairs(List<Section> sections) {
        List<LayoutRow.Pair> pairs = new ArrayList<>();
        for (Section section : sections) {
            Span at = spans.take(section, "at");
            Span to = spans.take(section, "to");
            pairs.add(new LayoutRow.Pair(section.text("label"), at, pairField(section), to, lines(section)));
            section.close();
        }
        spans.full(row);
        return new LayoutRow.Pairs(pairs);
    }

    /** 表头各栏；只有一行资金的表，资金各栏也写在这里。 */
    private static @Nullable Field pairField(Section section) {
        Value value = section.get("field");
        if (value == null) return null;
        List<Field> fields = new ArrayList<>(List.of(FormField.values()));
        for (FundingField field : FundingField.values())
            if (fields.stream().noneMatch(known -> known.key().equals(field.key()))) fields.add(field);
        return value.oneOf(fields, Field::key);
    }

    private LayoutRow signatures(List<Section> sections) {
        List<LayoutRow.Signing> boxes = new ArrayList<>();
        for (Section section : sections) {
            boxes.add(new LayoutRow.Signing(section.text("role"), spans.take(section, "at"), lines(section)));
            section.close();
        }
        spans.full(row);
        return new LayoutRow.Signatures(boxes);
    }

    private LayoutRow total(@Nullable Section section) {
        if (section == null) return new LayoutRow.Total("", new Span(0, 0), List.of());
        Span at = spans.take(section, "at");
        LayoutRow total = new LayoutRow.Total(section.text("label"), at, columns(section, FormField.class, false));
        section.close();
        spans.full(row);
        return total;
    }

    private LayoutRow texts(@Nullable Section section) {
        if (section == null) return new LayoutRow.Texts(null, List.of(), 1);
        LayoutRow texts = new LayoutRow.Texts(side(section), columns(section, FormField.class, true), lines(section));
        section.close();
        spans.full(row);
        return texts;
    }

    private LayoutRow amounts(@Nullable Section section) {
        if (section == null) return new LayoutRow.Amounts(null, new Span(0, 0), List.of(), List.of(), null);
        Side side = side(section);
        LayoutRow.Beside beside = beside(section.sectionIfGiven("beside"));
        LayoutRow amounts = new LayoutRow.Amounts(
                side,
                spans.take(section, "names"),
                columns(section, FundingField.class, true),
                section.textsIfGiven("rows"),
                beside);
        section.close();
        spans.full(row);
        return amounts;
    }

    private LayoutRow.@Nullable Beside beside(@Nullable Section section) {
        if (section == null) return null;
        Span at = spans.take(section, "at");
        LayoutRow.Beside beside =
                new LayoutRow.Beside(at, section.textsIfGiven("labels"), spans.take(section, "blank"));
        section.close();
        return beside;
    }

    private LayoutRow indicators(@Nullable Section section) {
        if (section == null) return new LayoutRow.Indicators(null, List.of());
        Side side = side(section);
        LayoutRow indicators = new LayoutRow.Indicators(side, columns(section, IndicatorField.class, true));
        section.close();
        spans.full(row);
        return indicators;
    }

    private @Nullable Side side(Section section) {
        if (section.get("side") == null) return null;
        return new Side(section.text("side"), spans.take(section, "at"));
    }

    private <F extends Enum<F> & Field> List<Column<F>> columns(Section section, Class<F> type, boolean labelled) {
        List<Column<F>> columns = new ArrayList<>();
        for (Section column : section.sections("columns")) {
            Value group = column.get("group");
            Value field = column.get("field");
            columns.add(new Column<>(
                    labelled && column.get("label") != null ? column.text("label") : "",
                    spans.take(column, "at"),
                    group == null ? null : group.text(),
                    field == null ? null : field.field(type)));
            column.close();
        }
        return columns;
    }

    private static int lines(Section section) {
        Value value = section.get("lines");
        Integer lines = value == null ? null : value.whole(LINES);
        return lines == null ? 1 : lines;
    }
}
