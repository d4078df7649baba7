package org.zhunsheng.form.text;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.NumberText;

/** 一种读法有多不像一行指标：越像越小。只用整数，各项罚分见方法。 */
final class RowCost {

    private static final Pattern STARTS_CELL = Pattern.compile("(指标\\d|★|[1-9][.、](?!\\d)|其中[:：]?|\\([一二三四五]\\)).*");
    private static final Pattern CONTINUES = Pattern.compile("[,。、;)\\]%:”》\"].*");
    private static final int ABSENT = 28;
    private static final int NAMED = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Stream stream;
    private final Vocabulary vocabulary;
    private final Wording wording;
    private final Map<Column, Integer> widths = new EnumMap<>(Column.class);
    private int wordy;

    /** 表里几乎没有文字：名称栏填的也是数。 */
    private final boolean numeric;

    /** 格与格之间大多有空行。 */
    private final boolean separated;

    private final CellBlocks blockCells;

    private final Map<String, Integer> seen = new HashMap<>();
    private final ColumnHabits habits;
    private final Map<Column, Integer> missing = new EnumMap<>(Column.class);

    RowCost(Stream stream, Vocabulary vocabulary, List<Column> columns, List<Integer> zone) {
        this.stream = stream;
        this.vocabulary = vocabulary;
        wording = new Wording(vocabulary);
        habits = new ColumnHabits(stream);
        columns.forEach(column -> missing.put(column, column.absent()));
        widths.put(Column.NAME, usualWidth(zone));
        long texts = zone.stream().filter(i -> stream.at(i).isText()).count();
        numeric = texts * 4 < zone.size();
        long blocks = zone.stream().map(i -> stream.at(i).block()).distinct().count();
        separated = blocks * 2 > zone.size();
        blockCells = new CellBlocks(stream, zone);
    }

    /** 还没有读过一遍时，名称栏的宽度按第二宽的文字估计。 */
    private int usualWidth(List<Integer> zone) {
        int[] widest = new int[2];
        for (int i : zone)
            if (stream.at(i).isText()) CellText.widen(widest, stream.at(i).width());
        return Math.min(60, widest[1]);
    }

    /** 看过一遍之后：各栏有多宽，各栏空着的多不多。 */
    void learn(List<Row> rows) {
        if (rows.isEmpty()) return;
        seen.clear();
        habits.learn(rows);
        wordy = wordy(rows);
        for (Column column : missing.keySet()) {
            int filled = 0;
            int[] widest = new int[2];
            for (Row row : rows) {
                if (row.has(column)) filled++;
                if (row.has(column)) seen.merge(column + stream.join(row.cell(column)), 1, Integer::sum);
                for (int part : row.cell(column))
                    CellText.widen(widest, stream.at(part).width());
            }
            widths.put(column, widest[0] > widest[1] * 3 / 2 ? widest[1] : widest[0]);
            if (column != Column.NAME)
                missing.put(
                        column,
                        column.absent() * (2 * filled + 1) / (rows.size() + 1) + (column == Column.REMARK ? 0 : 1));
        }
    }

    /** 指标值大多是数量的表里，一长句文字多半不是指标值。 */
    private int wordy(List<Row> rows) {
        int filled = 0;
        int told = 0;
        for (Row row : rows) {
            if (!row.has(Column.TARGET)) continue;
            filled++;
            String text = stream.join(row.cell(Column.TARGET));
            if (stream.at(row.cell(Column.TARGET).getFirst()).isText() && !wording.described(text)) told++;
        }
        return told * 3 <= filled ? 10 : 0;
    }

    boolean allowed(Column column, Piece piece) {
        PieceKind kind = piece.kind();
        return switch (column) {
            case NAME, EXPLANATION -> kind != PieceKind.SIGN && kind != PieceKind.DASH && kind != PieceKind.FILLER;
            case SIGN -> kind == PieceKind.SIGN || piece.norm().equals("定性") || kind == PieceKind.DASH;
            case TARGET, ACTUAL -> kind != PieceKind.FILLER;
            case UNIT -> kind == PieceKind.TEXT && piece.width() <= 14 || kind == PieceKind.DASH;
            case POINTS, SCORE -> kind == PieceKind.DASH || points(piece) != null;
            case REMARK -> kind == PieceKind.TEXT || kind == PieceKind.DASH;
        };
    }

    @Nullable
    BigDecimal points(Piece piece) {
        BigDecimal value = NumberText.points(piece.norm());
        return value != null && value.signum() >= 0 && value.compareTo(HUNDRED) <= 0 && value.scale() <= 2
                ? value
                : null;
    }

    int of(Row row) {
        int cost = 10;
        if (row.onlyName()) return 4 + name(row.cell(Column.NAME)) + boundaries(row);
        int absent = 0;
        for (Map.Entry<Column, Integer> entry : missing.entrySet()) {
            List<Integer> parts = row.cell(entry.getKey());
            if (parts.isEmpty()) absent += entry.getValue();
            else
                cost += cell(entry.getKey(), parts)
                        + joins(entry.getKey(), parts)
                        + habits.cost(entry.getKey(), parts.getFirst());
        }
        return cost + Math.min(ABSENT, absent) + boundaries(row) + score(row) + likeness(row);
    }

    /** 没有读完的一行：还空着的格不计。 */
    int partial(Row row) {
        int cost = 0;
        for (Column column : missing.keySet()) {
            List<Integer> parts = row.cell(column);
            if (!parts.isEmpty())
                cost += cell(column, parts) + joins(column, parts) + habits.cost(column, parts.getFirst());
        }
        return cost + boundaries(row) + score(row) + Math.max(-12, likeness(row));
    }

    /** 这一栏空着多少不寻常。 */
    int absent(Column column) {
        return missing.getOrDefault(column, 0);
    }

    /** 空行隔开的文字里，同一块的上下两行多半是同一格。 */
    private int boundaries(Row row) {
        if (!separated && !blockCells.whole()) return 0;
        int cost = 0;
        List<Integer> before = List.of();
        for (Column column : missing.keySet()) {
            List<Integer> parts = row.cell(column);
            if (parts.isEmpty()) continue;
            cost += blockCells.torn(parts);
            if (!before.isEmpty()) {
                Piece a = stream.at(before.getLast());
                Piece b = stream.at(parts.getFirst());
                if (a.block() == b.block() && b.line() == a.line() + 1) cost += a.isText() && b.isText() ? 8 : 0;
            }
            before = parts;
        }
        return cost;
    }

    private int cell(Column column, List<Integer> parts) {
        Piece first = stream.at(parts.getFirst());
        return switch (column) {
            case NAME -> title(parts);
            case EXPLANATION -> first.isText() ? 0 : 30;
            case TARGET, ACTUAL -> value(parts);
            case UNIT -> first.width() <= 6 ? 0 : 6;
            case POINTS, SCORE -> first.kind() == PieceKind.DASH ? 8 : 0;
            case REMARK -> first.kind() == PieceKind.DASH ? 0 : wording.remark(stream.join(parts));
            case SIGN -> 0;
        };
    }

    /** 这几片合成一个名称的代价，连同换行。 */
    int name(List<Integer> parts) {
        return title(parts) + joins(Column.NAME, parts);
    }

    private int title(List<Integer> parts) {
        Piece first = stream.at(parts.getFirst());
        String text = stream.join(parts);
        int cost = first.isText()
                ? 0
                : first.kind() == PieceKind.DATE
                        ? 30
                        : parts.size() > 1 && !stream.at(parts.get(1)).isNumber() ? 25 : 60;
        for (int k = 1; k < parts.size(); k++) cost += stream.at(parts.get(k)).isText() ? 0 : 25;
        if (numeric && first.isNumber()) cost -= 55;
        if (CellText.done(text)) cost += 25;
        if (text.contains("；") || text.contains(";")) cost += 25;
        if (CONTINUES.matcher(first.norm()).matches()) cost += 25;
        if (CellText.unbalanced(text) != 0) cost += 20;
        if (text.endsWith("，") || text.endsWith("、") || text.endsWith("的")) cost += 20;
        if (text.length() <= 6 && wording.described(text) && !wording.named(text)) cost += 6;
        if (parts.size() == 1
                && first.norm().length() <= 6
                && vocabulary.words("descriptions").contains(first.norm())) cost += 14;
        return cost + (text.length() < 2 ? 20 : 0);
    }

    private int value(List<Integer> parts) {
        Piece first = stream.at(parts.getFirst());
        boolean pair = parts.size() == 2 && first.kind() == PieceKind.SIGN;
        return switch (first.kind()) {
            case NUMBER, VALUE, DATE -> 0;
            case SIGN -> pair ? 0 : 20;
            case DASH -> 3;
            default -> told(stream.join(parts));
        };
    }

    private int told(String text) {
        if (startsCell(Normal.norm(text))) return 60;
        if (text.length() == 1 && !wording.described(text)) return 30;
        if (wording.described(text) && !wording.named(text)) return 3;
        return (wording.named(text) ? NAMED : 0) + 6 + Math.min(14, text.length()) + (text.length() > 6 ? wordy : 0);
    }

    static boolean startsCell(String norm) {
        return STARTS_CELL.matcher(norm).matches();
    }

    /** 同一格换行的代价：不是最后一行的都应当写满。 */
    private int joins(Column column, List<Integer> parts) {
        int cost = 0;
        int widest = widths.getOrDefault(column, 0);
        for (int k = 1; k < parts.size(); k++) {
            Piece a = stream.at(parts.get(k - 1));
            Piece b = stream.at(parts.get(k));
            cost += 5 + (a.block() == b.block() ? -2 : separated ? 18 : 8);
            boolean whole = blockCells.whole() && a.block() == b.block() && b.line() == a.line() + 1;
            if (a.width() + 2 < b.width()) cost += whole ? 2 : 25;
            if (!whole && widest > 0 && a.width() < widest - 4) cost += Math.min(60, 3 * (widest - 4 - a.width()) + 6);
            if (CONTINUES.matcher(b.norm()).matches()) cost -= 8;
            if (STARTS_CELL.matcher(b.norm()).matches()) cost += 30;
            if (a.norm().endsWith("。")) cost += 8;
            if (column == Column.NAME && !whole && wording.named(a.norm()) && wording.named(b.norm())) cost += 8;
            if (CellText.unbalanced(a.norm()) > 0) cost -= 10;
            if (column != Column.NAME && a.kind() != PieceKind.SIGN) cost += CellText.apart(a, b);
        }
        return cost;
    }

    private int score(Row row) {
        BigDecimal points = number(row, Column.POINTS);
        BigDecimal score = number(row, Column.SCORE);
        if (points == null && score != null && missing.containsKey(Column.POINTS)) return 4;
        if (points == null || score == null) return 0;
        int order = score.compareTo(points);
        return order > 0 ? 25 : order == 0 ? -6 : 0;
    }

    @Nullable
    BigDecimal number(Row row, Column column) {
        List<Integer> parts = row.cell(column);
        return parts.isEmpty() ? null : points(stream.at(parts.getFirst()));
    }

    /** 完成值多半与指标值同样写法。 */
    private int likeness(Row row) {
        if (!row.has(Column.TARGET)) return 0;
        String target = stream.join(row.cell(Column.TARGET));
        boolean copied = row.has(Column.NAME)
                && !CellText.done(target)
                && CellText.bare(stream.join(row.cell(Column.NAME))).equals(CellText.bare(target));
        if (!row.has(Column.ACTUAL)) return copied ? -30 : 0;
        String actual = stream.join(row.cell(Column.ACTUAL));
        if (copied) return CellText.bare(target).equals(CellText.bare(actual)) ? -38 : -30;
        int cost = habit(Column.TARGET, Column.ACTUAL, target) + habit(Column.ACTUAL, Column.TARGET, actual);
        if (CellText.signed(actual) && !CellText.signed(target) && !row.has(Column.SIGN)) cost += 6;
        return cost + likeness(row, target, actual);
    }

    /** 同样的文字在别的行里归这一栏的多，还是归另一栏的多。 */
    private int habit(Column column, Column other, String text) {
        int here = seen.getOrDefault(column + text, 0);
        int there = seen.getOrDefault(other + text, 0);
        boolean achieved = vocabulary.words("achieved").stream().anyMatch(text::startsWith);
        int nature = !achieved ? 0 : column == Column.ACTUAL ? -1 : 2;
        return nature + (here > there ? -3 : here < there ? 3 : 0);
    }

    private int likeness(Row row, String target, String actual) {
        if (CellText.bare(target).equals(CellText.bare(actual))) return -6;
        boolean text = stream.at(row.cell(Column.TARGET).getFirst()).isText();
        boolean told = stream.at(row.cell(Column.ACTUAL).getFirst()).isText();
        if (text != told) return 4;
        return CellText.last(target) == CellText.last(actual) ? -3 : 0;
    }
}
