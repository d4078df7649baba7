package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * 预期目标与实际完成情况：两栏文字一行行交错。交错的样子只有几种（先左后右、逐行对齐、上下居中），
 * 逐种试，看分出来的两栏是不是“上一行写满才有下一行、末尾是句号”。
 */
final class ObjectiveReader {

    /** 一种分法。 */
    private record Split(List<Integer> left, List<Integer> right, int cost) {}

    /** 两栏文字；sure 为 false 表示另一种分法代价相近。 */
    record Texts(List<Integer> expected, List<Integer> actual, boolean sure) {}

    /** 拆开的侧栏标签剩下的半截，不是目标的文字。 */
    private static final Set<String> CAPTIONS = Set.of("年度", "项目", "资金", "目标", "情况", "绩效", "总体", "指标");

    private static final int MANY = 120;
    private static final int CLOSE = 3;
    private static final int POOR = 8;

    private final Stream stream;
    private final Labels labels;

    ObjectiveReader(Stream stream, Labels labels) {
        this.stream = stream;
        this.labels = labels;
    }

    /** 读出并取走用掉的片；表上没有目标栏或没有文字的为 null。 */
    @Nullable
    Texts read() {
        Mark expected = first("objective_expected");
        Mark actual = first("objective_actual");
        Mark block = labels.blocks().stream()
                .filter(m -> m.key().equals("objective"))
                .findFirst()
                .orElse(null);
        Mark start = expected != null ? expected : block != null ? block : actual;
        if (start == null) return null;
        List<Integer> parts = before(start.first());
        int wanted = actual == null ? 1 : 2;
        if (parts.isEmpty()
                || wanted == 2
                        && stream.at(parts.getFirst()).block()
                                == stream.at(parts.getLast()).block()
                        && whole(parts)) {
            parts.addAll(inTable(parts.isEmpty() ? wanted : 1));
        }
        if (parts.isEmpty()) return null;
        List<List<Integer>> others = new ArrayList<>();
        if (actual == null) others = sentences();
        boolean yearly = !others.isEmpty() && labels.hasMediumTerm();
        Texts texts = actual != null ? split(parts) : new Texts(yearly ? others.getLast() : parts, List.of(), true);
        others.forEach(stream::take);
        stream.take(parts);
        stream.take(texts.expected());
        stream.take(texts.actual());
        return texts;
    }

    private @Nullable Mark first(String key) {
        return labels.fields().stream()
                .filter(m -> m.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** 目标区里、指标表之前的文字。 */
    private List<Integer> before(int from) {
        List<Integer> out = new ArrayList<>();
        int start = from;
        while (stream.free(start - 1)
                && stream.at(start - 1).isText()
                && stream.at(start - 1).width() >= 40
                && stream.at(start - 1).block() == stream.at(from).block()) start--;
        for (int i : stream.free(start, labels.table())) {
            Piece piece = stream.at(i);
            boolean value = piece.isNumber() || piece.kind() == PieceKind.VALUE || piece.kind() == PieceKind.DATE;
            boolean inside = !out.isEmpty()
                    && out.getLast() == i - 1
                    && stream.at(i - 1).block() == piece.block()
                    && !stream.at(i - 1).norm().endsWith("。");
            if (CAPTIONS.contains(piece.norm())) continue;
            if (piece.isText() && (piece.width() >= 4 || !out.isEmpty()) || value && inside) out.add(i);
        }
        return out.size() > MANY ? new ArrayList<>(out.subList(0, MANY)) : out;
    }

    /** 已有的文字自成一句：另一栏的文字在别处。 */
    private boolean whole(List<Integer> parts) {
        return stream.at(parts.getLast()).norm().endsWith("。") && !doubled(parts);
    }

    private boolean doubled(List<Integer> parts) {
        for (int k = 1; k < parts.size(); k++)
            if (stream.at(parts.get(k)).line() == stream.at(parts.get(k - 1)).line()) return true;
        return false;
    }

    /** 落到指标表里的目标文字：同块相连的几行，带逗号、以句号结束。 */
    private List<Integer> inTable(int wanted) {
        List<Integer> out = new ArrayList<>();
        int found = 0;
        for (List<Integer> run : sentences()) {
            if (found >= wanted) break;
            out.addAll(run);
            found += doubled(run) ? 2 : 1;
        }
        return out;
    }

    private List<List<Integer>> sentences() {
        List<List<Integer>> out = new ArrayList<>();
        for (int i = labels.table(); i < stream.size(); i++) {
            List<Integer> run = run(i);
            if (run.isEmpty()) continue;
            i = run.getLast();
            String text = stream.join(run);
            if (Piece.width(text) >= 40 && text.matches(".*[，,；、。].+。")) out.add(run);
        }
        return out;
    }

    private List<Integer> run(int i) {
        List<Integer> run = new ArrayList<>();
        for (int j = i;
                j < stream.size()
                        && stream.free(j)
                        && stream.at(j).isText()
                        && stream.at(j).block() == stream.at(i).block();
                j++) {
            run.add(j);
            boolean last = stream.at(j).norm().endsWith("。");
            if (last && (j + 1 >= stream.size() || stream.at(j + 1).width() < 12)) break;
        }
        return run;
    }

    private Texts split(List<Integer> parts) {
        List<Split> splits = new ArrayList<>();
        for (int left = 0; left <= parts.size(); left++) {
            int l = left;
            int r = parts.size() - left;
            splits.add(of(parts, k -> k < l, 1));
            splits.add(of(parts, aligned(l, r)::get, 1));
            splits.add(of(parts, centered(l, r)::get, 0));
        }
        splits.removeIf(split -> split.cost() >= 1000);
        splits.sort(java.util.Comparator.comparingInt(Split::cost));
        if (splits.isEmpty()) return new Texts(parts, List.of(), false);
        Split best = splits.getFirst();
        boolean sure = best.cost() < POOR
                && splits.stream().noneMatch(s -> !s.left().equals(best.left()) && s.cost() - best.cost() < CLOSE);
        return new Texts(best.left(), best.right(), sure);
    }

    /** 逐行对齐：左一行右一行，短的一栏先完。 */
    private static List<Boolean> aligned(int left, int right) {
        List<Boolean> order = new ArrayList<>();
        for (int k = 0; k < Math.max(left, right); k++) {
            if (k < left) order.add(true);
            if (k < right) order.add(false);
        }
        return order;
    }

    /** 上下居中：第 k 行（共 n 行）的高度为 2k+1-n。 */
    private static List<Boolean> centered(int left, int right) {
        List<Boolean> order = new ArrayList<>();
        int tallest = Math.max(left, right);
        for (int y = 1 - tallest; y < tallest; y++) {
            if (Math.abs(y) < left && (y + left - 1) % 2 == 0) order.add(true);
            if (Math.abs(y) < right && (y + right - 1) % 2 == 0) order.add(false);
        }
        return order;
    }

    private Split of(List<Integer> parts, IntFunction<Boolean> toLeft, int price) {
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        int cost = price;
        for (int k = 0; k < parts.size(); k++) {
            List<Integer> own = toLeft.apply(k) ? left : right;
            if (!own.isEmpty()
                    && stream.at(own.getLast()).line()
                            == stream.at(parts.get(k)).line()) cost += 1000;
            own.add(parts.get(k));
        }
        if (!parts.isEmpty() && !toLeft.apply(0)) cost += 2;
        if (!left.isEmpty() && stream.at(left.getFirst()).norm().matches("(全年|已|完成了|达成|完成$|未).*")) cost += 3;
        return new Split(left, right, cost + column(left, widest(right)) + column(right, widest(left)));
    }

    private int widest(List<Integer> parts) {
        int widest = 0;
        for (int part : parts) widest = Math.max(widest, stream.at(part).width());
        return widest;
    }

    /** 一栏像不像一段话：不是末行的都写满，末尾是句号，开头不是标点。 */
    private int column(List<Integer> parts, int other) {
        if (parts.isEmpty()) return 9;
        int widest = Math.max(widest(parts), parts.size() == 1 ? other * 9 / 10 : 0);
        int cost = 0;
        for (int k = 0; k + 1 < parts.size(); k++) {
            Piece piece = stream.at(parts.get(k));
            if (piece.width() < widest - 5) cost += 6 + Math.min(10, (widest - 5 - piece.width()) / 3);
            if (piece.block() != stream.at(parts.get(k + 1)).block()) cost += 4;
        }
        Piece last = stream.at(parts.getLast());
        if (!last.norm().matches(".*[。;.!)]"))
            cost += last.width() <= 8 && parts.size() == 1 ? 3 : last.width() >= widest - 3 ? 12 : 6;
        return cost + (stream.at(parts.getFirst()).norm().matches("[,。、;).%].*") ? 20 : 0);
    }
}
