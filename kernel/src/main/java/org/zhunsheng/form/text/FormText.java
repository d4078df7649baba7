package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.page.Place;
import org.zhunsheng.text.Normal;

/** 一张表的文字 → 一张表。 */
final class FormText {

    private static final Doubt UNPROVEN = Doubt.because("填在哪一格没有算术可以印证");

    private final String sha256;
    private final Vocabulary vocabulary;
    private final List<Line> lines;
    private final Stream stream;
    private final Map<FundingField, Fact<String>> fields = new EnumMap<>(FundingField.class);
    private final FormBuilder builder = new FormBuilder();

    FormText(String sha256, Vocabulary vocabulary, List<Line> lines) {
        this.sha256 = sha256;
        this.vocabulary = vocabulary;
        this.lines = lines;
        this.stream = new Stream(pieces());
    }

    private List<Piece> pieces() {
        LineSplitter splitter = new LineSplitter(
                norm -> vocabulary.levels.complete(norm) != null
                        || vocabulary.fields.complete(norm) != null
                        || vocabulary.indicatorColumns.complete(norm) != null
                        || vocabulary.fundingRows.complete(norm) != null,
                norm -> norm.contains("(") && vocabulary.levels.promising(norm));
        List<Piece> pieces = new ArrayList<>();
        for (Line line : BrokenNumbers.mend(lines)) {
            for (String text : splitter.split(labelled(line.text())))
                pieces.add(Piece.of(text, line.page(), line.number(), line.block()));
        }
        return pieces;
    }

    /** 标签、冒号、值写在一起的，在冒号后面断开。 */
    private String labelled(String text) {
        int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
        if (colon < 2 || colon > 14 || colon == text.length() - 1) return text;
        return vocabulary.fields.complete(Normal.norm(text.substring(0, colon))) == null
                ? text
                : text.substring(0, colon + 1) + "\u3000" + text.substring(colon + 1);
    }

    Form read() {
        title();
        Labels labels = new Labels(stream, vocabulary);
        new LongTexts(stream, vocabulary, labels).read().forEach((field, parts) -> put(field, parts, passage(parts)));
        Totals totals = new Totals(stream, labels);
        for (HeadReader.Found found : new HeadReader(stream, vocabulary, labels).read()) head(found);
        if (!fields.isEmpty()) {
            FormBuilder.FundingRow row = builder.funding().kind(FundKind.TOTAL);
            fields.forEach(row::put);
        }
        unit(labels);
        funds(labels);
        objectives(labels);
        if (labels.hasTable()) table(labels);
        totals.points().ifPresent(part -> put(FormField.TOTAL_POINTS, List.of(part), Doubt.NONE));
        totals.score().ifPresent(part -> put(FormField.TOTAL_SCORE, List.of(part), Doubt.NONE));
        unanswered(labels);
        return builder.build();
    }

    private void title() {
        Titles titles = new Titles(vocabulary);
        Line title = titles.title(lines);
        @Nullable String year = null;
        for (int i = 0; i < stream.size(); i++) {
            Piece piece = stream.at(i);
            boolean own = title != null && piece.line() == title.number();
            Line line = new Line(piece.text(), piece.page(), piece.line(), piece.block());
            boolean yearly = titles.isYear(line);
            if (own || yearly || piece.norm().matches("(金额)?单位:.{1,6}")) stream.take(i);
            if (yearly && year == null) year = Titles.year(piece.norm());
        }
        if (title == null) return;
        builder.put(FormField.TITLE, Fact.text(title.text().strip(), at(title.page(), title.number())));
        if (year == null) year = Titles.year(title.norm());
        if (year != null) builder.put(FormField.YEAR, Fact.text(year, at(title.page(), title.number())));
    }

    private void head(HeadReader.Found found) {
        Doubt doubt = found.other() == null ? Doubt.NONE : Doubt.because("标签与值不相邻，另有相近的文字", found.other());
        if (found.key().equals("competent_and_implementing")) {
            put(FormField.COMPETENT_DEPARTMENT, found.value().parts(), doubt);
            put(FormField.IMPLEMENTING_UNIT, found.value().parts(), doubt);
        }
        if (found.funding()) {
            for (FundingField field : FundingField.values())
                if (field.key().equals(found.key()))
                    fields.put(field, fact(found.value().parts(), doubt));
            return;
        }
        for (FormField field : FormField.values())
            if (field.key().equals(found.key())) put(field, found.value().parts(), doubt);
    }

    /** 金额单位印在标签、栏头或单独的一行里。 */
    private void unit(Labels labels) {
        if (builder.get(FormField.MONEY_UNIT) != null) return;
        int end = Math.max(labels.table(), 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(end, stream.size()); i++)
            if (stream.at(i).width() < 40) text.append(stream.at(i).norm());
        String all = text.toString();
        @Nullable
        String unit = all.matches(".*(\\((单位:)?万元?\\)?|单位:万元|万元\\)).*") || all.matches(".*\\(万.{0,4}元\\).*")
                ? "万元"
                : all.matches(".*(\\((单位:)?元\\)|单位:元).*") ? "元" : null;
        if (unit != null) builder.put(FormField.MONEY_UNIT, Fact.text(unit, Origin.UNKNOWN));
    }

    private void funds(Labels labels) {
        if (labels.fundingRows().isEmpty()) return;
        List<FundingReader.FundRow> rows = new FundingReader(stream, labels).read();
        boolean lost = false;
        for (FundingReader.FundRow row : rows) {
            boolean written = row.cells().values().stream().anyMatch(parts -> !parts.isEmpty());
            lost |= written && row.proven().isEmpty();
            FormBuilder.FundingRow funding = builder.funding().kind(kind(row.key()));
            Doubt label = row.proven().isEmpty() ? UNPROVEN : Doubt.NONE;
            funding.put(FundingField.LABEL, Fact.text(row.label().replaceAll(":$", ""), Origin.UNKNOWN, label));
            row.cells().forEach((field, parts) -> {
                Doubt doubt = row.proven().contains(field) ? Doubt.NONE : UNPROVEN;
                if (!parts.isEmpty() || written) funding.put(field, fact(parts, doubt));
            });
        }
        if (lost) builder.incomplete("/funds");
    }

    private static FundKind kind(String key) {
        for (FundKind kind : FundKind.values()) if (kind.name().equalsIgnoreCase(key)) return kind;
        return FundKind.OTHER;
    }

    private void objectives(Labels labels) {
        if (builder.get(FormField.OBJECTIVE_EXPECTED) != null) return;
        ObjectiveReader.Texts texts = new ObjectiveReader(stream, labels).read();
        if (texts == null) return;
        Doubt doubt = Doubt.because("两栏文字交错，另一种分法同样说得通");
        put(FormField.OBJECTIVE_EXPECTED, texts.expected(), texts.sure() ? passage(texts.expected()) : doubt);
        put(FormField.OBJECTIVE_ACTUAL, texts.actual(), texts.sure() ? passage(texts.actual()) : doubt);
        stream.take(texts.expected());
    }

    private void table(Labels labels) {
        IndicatorTable table = new IndicatorTable(stream, vocabulary, labels);
        table.read();
        TableDoubt doubts = table.doubts();
        List<Row> rows = table.rows();
        if (table.lost() || doubts.mayLose(rows)) builder.incomplete("/indicators");
        LevelReader levels = table.levels();
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            FormBuilder.IndicatorRow indicator = builder.indicator();
            level(indicator, IndicatorField.LEVEL1, levels.level1(r), doubts.level(levels.gap1(r)));
            level(indicator, IndicatorField.LEVEL2, levels.level2(r), doubts.level(levels.gap2(r)));
            for (Column column : table.columns())
                indicator.put(column.field(), fact(row.cell(column), doubts.cell(row, column)));
        }
    }

    private void level(FormBuilder.IndicatorRow row, IndicatorField field, @Nullable Mark mark, Doubt doubt) {
        if (mark != null) row.put(field, Fact.text(mark.text(), origin(mark.first()), doubt));
    }

    /** 一段话应当有头有尾。 */
    private Doubt passage(List<Integer> parts) {
        return parts.isEmpty() || stream.join(parts).strip().matches("(?s)[^，,。、；;）)].*[。！!；;.）)]")
                ? Doubt.NONE
                : Doubt.because("文字不像完整的一段");
    }

    /** 有标签而没有找到值的，说出来；值可能落在别处。 */
    private void unanswered(Labels labels) {
        Doubt doubt = Doubt.because("有标签，没有找到它的值");
        Set<String> keys = labels.fields().stream().map(Mark::key).collect(Collectors.toSet());
        if (!labels.totals().isEmpty()) keys.addAll(List.of("total_points", "total_score"));
        for (FormField field : FormField.values())
            if (keys.contains(field.key()) && builder.get(field) == null)
                builder.put(field, Fact.text("", Origin.UNKNOWN, doubt));
    }

    private void put(FormField field, List<Integer> parts, Doubt doubt) {
        if (parts.isEmpty() || builder.get(field) != null) return;
        builder.put(field, fact(parts, doubt));
    }

    private Fact<String> fact(List<Integer> parts, Doubt doubt) {
        if (parts.isEmpty()) return Fact.text("", Origin.UNKNOWN, doubt);
        return Fact.text(stream.join(parts), origin(parts.getFirst()), doubt);
    }

    private Origin origin(int part) {
        return at(stream.at(part).page(), stream.at(part).line());
    }

    private Origin at(int page, int line) {
        return new Origin.InDocument(sha256, Place.onLine(page, null, line));
    }
}
