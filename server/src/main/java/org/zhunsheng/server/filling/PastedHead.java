package org.zhunsheng.server.filling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * 贴来的表的表头。
 *
 * @param line 在第几行，从 0 起
 * @param rows 占几行：有的表头分两层
 */
record PastedHead(int line, int rows, List<Column> columns) {

    /** 表头在前面这么多行里：官方的表前面还有项目、资金、目标。 */
    private static final int DEEPEST = 100;

    private static final int FEWEST = 2;

    /** 一列：表头写的，是哪一栏；不用的为空字，占着整个部分的“绩效指标”一格，表头也为空字。 */
    record Column(String heading, String field) {}

    PastedHead {
        columns = List.copyOf(columns);
    }

    /** 认得的栏最多的一行，或者上下两行；没有认一行用的那一栏的，不是表头。 */
    static Optional<PastedHead> of(List<List<String>> table, HeadWords words) {
        PastedHead best = null;
        for (int i = 0; i < Math.min(table.size(), DEEPEST); i++)
            for (PastedHead one : at(table, i, words))
                if (one.holds(words.title().name())
                        && one.known() >= FEWEST
                        && (best == null || one.known() > best.known())) best = one;
        return Optional.ofNullable(best).map(head -> head.guessed(words));
    }

    private static List<PastedHead> at(List<List<String>> table, int line, HeadWords words) {
        List<String> first = table.get(line);
        PastedHead one = new PastedHead(line, 1, columns(first, words));
        if (line + 1 >= table.size()) return List.of(one);
        List<String> second = table.get(line + 1);
        List<String> both = IntStream.range(0, first.size())
                .mapToObj(at -> second.get(at).isBlank() ? first.get(at) : second.get(at))
                .toList();
        return List.of(one, new PastedHead(line, 2, columns(both, words)));
    }

    private static List<Column> columns(List<String> headings, HeadWords words) {
        Set<String> taken = new HashSet<>();
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < headings.size(); at++) {
            String heading = headings.get(at).strip();
            String field = heading.isEmpty() ? "" : words.field(heading).orElse("");
            boolean block = HeadWords.isBlock(heading)
                    && headings.stream()
                            .skip(at + 1L)
                            .anyMatch(later ->
                                    words.field(later).filter(field::equals).isPresent());
            columns.add(new Column(block ? "" : heading, !block && taken.add(field) ? field : ""));
        }
        return columns;
    }

    /** 表头定了，还有没认出而含有词根的，补上；看的人在预览里看得见。 */
    private PastedHead guessed(HeadWords words) {
        Set<String> taken = new HashSet<>(columns.stream().map(Column::field).toList());
        List<Column> all = columns.stream()
                .map(column -> column.field().isEmpty()
                                && !column.heading().isEmpty()
                                && !HeadWords.isBlock(column.heading())
                        ? new Column(
                                column.heading(),
                                words.guess(column.heading()).filter(taken::add).orElse(""))
                        : column)
                .toList();
        return new PastedHead(line, rows, all);
    }

    private long known() {
        return columns.stream().filter(column -> !column.field().isEmpty()).count();
    }

    boolean holds(String field) {
        return columns.stream().anyMatch(column -> column.field().equals(field));
    }

    /** 表头下面的第一行。 */
    int below() {
        return line + rows;
    }
}
