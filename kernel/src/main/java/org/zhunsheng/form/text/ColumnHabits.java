package org.zhunsheng.form.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 各栏平常填的是什么样的值（带符号的、百分数、光一个数、文字……）；少见的样子多半放错了栏。 */
final class ColumnHabits {

    private static final int ENOUGH = 4;

    private final Stream stream;
    private final Map<Column, Map<String, Integer>> looks = new EnumMap<>(Column.class);
    private final Map<Column, Integer> filled = new EnumMap<>(Column.class);

    ColumnHabits(Stream stream) {
        this.stream = stream;
    }

    void learn(List<Row> rows) {
        looks.clear();
        filled.clear();
        for (Row row : rows)
            for (Column column : Column.values())
                if (row.has(column)) {
                    filled.merge(column, 1, Integer::sum);
                    looks.computeIfAbsent(column, c -> new HashMap<>())
                            .merge(look(row.cell(column).getFirst()), 1, Integer::sum);
                }
    }

    /** 这一片开头的格子，放在这一栏少见不少见。 */
    int cost(Column column, int part) {
        int all = filled.getOrDefault(column, 0);
        if (all < ENOUGH) return 0;
        int same = looks.getOrDefault(column, Map.of()).getOrDefault(look(part), 0);
        return same * 8 <= all ? 5 : same * 4 <= all ? 2 : 0;
    }

    private String look(int part) {
        Piece piece = stream.at(part);
        String norm = piece.norm();
        if (CellText.signed(norm)) return "signed";
        return switch (piece.kind()) {
            case NUMBER, DATE, DASH, SIGN -> piece.kind().name();
            case VALUE -> norm.endsWith("%") ? "percent" : "value";
            default -> piece.width() > 12 ? "text" : "word";
        };
    }
}
