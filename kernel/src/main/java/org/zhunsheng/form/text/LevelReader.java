package org.zhunsheng.form.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.LabelText;

/** 各行的一级、二级指标。 */
final class LevelReader {

    private final Stream stream;
    private final Families families;
    private final List<Row> rows;
    private final RowCost cost;
    private final Numbering numbering;
    private final List<Mark> first = new ArrayList<>();
    private final List<Mark> second = new ArrayList<>();
    private final int[] level1;
    private final int[] level2;
    private final int[] gaps1;
    private final int[] gaps2;

    /** 表上印着的各种二级指标。 */
    private final Set<String> kinds;

    /** 满意度自成一个一级指标。 */
    private final boolean satisfied;

    LevelReader(Stream stream, Vocabulary vocabulary, List<Mark> levels, List<Row> rows, RowCost cost) {
        this.stream = stream;
        this.families = new Families(vocabulary);
        this.rows = rows;
        this.cost = cost;
        this.numbering = new Numbering(
                IntStream.range(0, rows.size()).mapToObj(this::name).toList());
        sort(levels);
        halve(second);
        kinds = second.stream()
                .map(m -> families.kind(m.term()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        satisfied = first.stream().anyMatch(m -> m.term().contains("满意"));
        gaps1 = new int[rows.size()];
        gaps2 = new int[rows.size()];
        level2 = order(second, this::second, gaps2);
        level1 = order(first, this::first, gaps1);
    }

    /** 同一串级别原样出现两遍（中期、年度两半），而行只剩一半：只要后一遍。 */
    private void halve(List<Mark> marks) {
        int half = marks.size() / 2;
        if (half < 2 || marks.size() % 2 == 1) return;
        for (int i = 0; i < half; i++)
            if (!marks.get(i).text().equals(marks.get(half + i).text())) return;
        if (stream.at(marks.getFirst().first()).page()
                == stream.at(marks.get(half).first()).page())
            marks.subList(0, half).clear();
    }

    /** 级别散开时先后不可靠：照文字的次序、照通行的次序，按名称的位置、按数值的位置各分一遍，取代价小的。 */
    private int[] order(List<Mark> marks, LevelAssignment.Price price, int[] gaps) {
        List<Variant> variants = new ArrayList<>();
        List<Mark> written = List.copyOf(marks);
        List<Mark> usual = marks.stream()
                .sorted(Comparator.comparingInt(m -> families.rank(m.term())))
                .toList();
        boolean repeated = marks.stream().map(Mark::term).distinct().count() < marks.size();
        int[] owner = new int[0];
        int least = Integer.MAX_VALUE;
        List<Mark> chosen = written;
        for (List<Mark> order : repeated ? List.of(written) : List.of(written, usual)) {
            marks.clear();
            marks.addAll(order);
            for (boolean byName : new boolean[] {true, false}) {
                LevelAssignment assignment = new LevelAssignment(marks, rows, byName);
                int[] found = assignment.assign(price);
                int total = assignment.total() + (order.equals(written) ? 0 : 6);
                variants.add(new Variant(order, found, total));
                if (owner.length > 0 && total >= least) continue;
                owner = found;
                least = total;
                chosen = order;
            }
        }
        for (int r = 0; r < owner.length; r++)
            gaps[r] = gap(variants, r, owner[r] < 0 ? null : chosen.get(owner[r]), least);
        marks.clear();
        marks.addAll(chosen);
        return owner;
    }

    /** 一种分法：级别的次序，各行分到第几个，代价。 */
    private record Variant(List<Mark> order, int[] owner, int total) {
        @Nullable
        Mark at(int row) {
            return owner[row] < 0 ? null : order.get(owner[row]);
        }
    }

    /** 换一种分法、使这一行分到别的级别，至少贵多少。 */
    private static int gap(List<Variant> variants, int row, @Nullable Mark own, int least) {
        return variants.stream()
                .filter(v -> v.at(row) != own)
                .mapToInt(v -> v.total() - least)
                .min()
                .orElse(Margins.WIDE);
    }

    int gap1(int row) {
        return gaps1[row];
    }

    int gap2(int row) {
        return gaps2[row];
    }

    /** 成本指标、满意度指标既可以是一级，也可以是二级：看旁边还有什么。 */
    private void sort(List<Mark> levels) {
        boolean costs = levels.stream()
                .anyMatch(m -> m.term().endsWith("成本指标") && m.term().length() > 4);
        boolean satisfied =
                levels.stream().anyMatch(m -> m.term().contains("满意") && m.key().equals("level2"));
        boolean seconds = levels.stream().anyMatch(m -> m.key().equals("level2"));
        boolean top = false;
        for (Mark mark : levels) {
            boolean one = mark.key().equals("level1");
            if (mark.term().equals("成本指标")) one = costs || !seconds;
            if (mark.term().equals("满意度指标")) {
                one = satisfied || !seconds || !top;
                top = one && !satisfied;
            }
            List<Mark> list = one ? first : second;
            if (repeated(list, mark)) continue;
            list.add(mark);
        }
    }

    /** 中期、年度两半并排时，同一个标签紧挨着出现两次。 */
    private boolean repeated(List<Mark> list, Mark mark) {
        if (list.isEmpty() || !list.getLast().text().equals(mark.text())) return false;
        int from = list.getLast().last();
        return rows.stream().noneMatch(row -> row.center(true) / 2 > from && row.center(true) / 2 < mark.first())
                && mark.first() - from <= 2;
    }

    private int second(int mark, int from, int to) {
        int price = numbering.price(from, to);
        for (int row = from; row < to; row++)
            price += families.fit(second.get(mark).term(), name(row), kinds) + page(second.get(mark), row);
        return price;
    }

    private int first(int mark, int from, int to) {
        int price = 0;
        for (int row = from; row < to; row++)
            price += families.parent(first.get(mark).term(), level2Term(row), satisfied) + page(first.get(mark), row);
        if (from > 0 && level2[from] >= 0 && level2[from] == level2[from - 1]) price += 10;
        if (from > 0 && to < rows.size() && level2[to] >= 0 && level2[to] == level2[to - 1]) price += 10;
        BigDecimal printed = printed(mark);
        if (printed != null && printed.compareTo(sum(from, to)) == 0) price -= 30;
        return price;
    }

    /** 跨页的级别在下一页会再印一次。 */
    private int page(Mark mark, int row) {
        List<Integer> parts = rows.get(row).parts();
        return stream.at(mark.first()).page() == stream.at(parts.getFirst()).page()
                        || stream.at(mark.first()).page()
                                == stream.at(parts.getLast()).page()
                ? 0
                : 7;
    }

    private @Nullable BigDecimal printed(int mark) {
        String points = LabelText.points(first.get(mark).text());
        return points == null ? null : new BigDecimal(points);
    }

    private BigDecimal sum(int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = from; row < to; row++) {
            BigDecimal points = cost.number(rows.get(row), Column.POINTS);
            if (points != null) sum = sum.add(points);
        }
        return sum;
    }

    private String name(int row) {
        return stream.join(rows.get(row).cell(Column.NAME));
    }

    private @Nullable String level2Term(int row) {
        return level2[row] < 0 ? null : second.get(level2[row]).term();
    }

    @Nullable
    Mark level1(int row) {
        return level1[row] < 0 ? null : first.get(level1[row]);
    }

    @Nullable
    Mark level2(int row) {
        return level2[row] < 0 ? null : second.get(level2[row]);
    }
}
