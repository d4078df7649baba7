package org.zhunsheng.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** 读一个文件时记下的全部错误。 */
final class Mistakes {

    private final String file;
    private final List<String> lines;
    private final List<SchemeMistake> found = new ArrayList<>();

    Mistakes(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    void add(Node place, SchemeProblem problem, String... arguments) {
        Mark start = place.getStartMark().orElseThrow();
        Mark end = place.getEndMark().orElse(start);
        int width = end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : Integer.MAX_VALUE;
        add(start.getLine(), start.getColumn(), width, problem, arguments);
    }

    /** 行、列从 0 起；{@code width} 超出行尾的，到行尾为止。 */
    void add(int line, int column, int width, SchemeProblem problem, String... arguments) {
        String source = line < lines.size() ? lines.get(line) : "";
        int rest = source.codePointCount(0, source.stripTrailing().length()) - column;
        int wide = Math.max(1, Math.min(width, rest));
        found.add(new SchemeMistake(file, line + 1, column + 1, source, wide, problem, List.of(arguments)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** 按位置排列。 */
    List<SchemeMistake> all() {
        return found.stream()
                .sorted(Comparator.comparingInt(SchemeMistake::line).thenComparingInt(SchemeMistake::column))
                .toList();
    }
}
