package org.zhunsheng.form.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.page.GridCell;

/** 同一种栏头出现两次：中期与年度并列的只留年度一半；别的重复只留一列。 */
final class Halves {

    private static final String NAME = IndicatorField.NAME.key();
    private static final String LEVEL1 = IndicatorField.LEVEL1.key();
    private static final String LEVEL2 = IndicatorField.LEVEL2.key();
    private static final Set<String> STARTS = Set.of(NAME, LEVEL1, LEVEL2);

    private static final Pattern MEDIUM_TERM = Pattern.compile("^(?:中期|长期|中长期|实施期)|\\((?:中期|长期|中长期|实施期)\\)$");

    private Halves() {}

    static List<Column> yearly(List<Column> columns, HeadRow head) {
        List<Column> named = withName(columns);
        int first = indexOf(named, NAME, 0);
        int boundary = first < 0 ? -1 : boundary(named, first);
        if (boundary < 0) return oneName(named);
        List<Column> left = named.subList(0, boundary);
        List<Column> right = named.subList(boundary, named.size());
        boolean leftIsYearly = hint(left, head) > hint(right, head);
        List<Column> chosen = new ArrayList<>(leftIsYearly ? left : right);
        if (indexOf(chosen, LEVEL1, 0) < 0)
            left.stream().filter(c -> c.key().equals(LEVEL1)).forEach(chosen::add);
        return oneName(chosen);
    }

    /** 第一组“名称 … 指标值”之后，又从级别或名称开始的那一列。 */
    private static int boundary(List<Column> columns, int name) {
        boolean values = false;
        for (int i = name + 1; i < columns.size(); i++) {
            if (!STARTS.contains(columns.get(i).key())) values = true;
            else if (values) return indexOf(columns, NAME, i) >= 0 ? i : -1;
        }
        return -1;
    }

    private static int indexOf(List<Column> columns, String key, int from) {
        for (int i = from; i < columns.size(); i++) if (columns.get(i).key().equals(key)) return i;
        return -1;
    }

    private static int hint(List<Column> half, HeadRow head) {
        int hint = 0;
        for (Column column : half) {
            hint += hint(column.head().text());
            for (HeadRow.Leaf leaf : head.leaves()) {
                GridCell parent = leaf.parent();
                if (leaf.cell() == column.head() && parent != null) hint += hint(parent.text());
            }
        }
        return hint;
    }

    private static int hint(String text) {
        if (isMediumTerm(text)) return -1;
        return LabelText.norm(text).contains("年") ? 1 : 0;
    }

    /** 中期、长期、实施期的标签。 */
    static boolean isMediumTerm(String text) {
        String label = LabelText.norm(text);
        return Lexicon.standard().is(Section.BLOCKS, "medium-term", label)
                || MEDIUM_TERM.matcher(label).find();
    }

    /** 没有三级指标一栏时，最末一级就是指标名称。 */
    private static List<Column> withName(List<Column> columns) {
        if (indexOf(columns, NAME, 0) >= 0) return columns;
        String deepest = indexOf(columns, LEVEL2, 0) >= 0 ? LEVEL2 : LEVEL1;
        return columns.stream()
                .map(c -> c.key().equals(deepest) ? c.as(NAME) : c)
                .toList();
    }

    /** 紧挨着的两个名称栏，以“三级指标”为名称。 */
    private static List<Column> oneName(List<Column> columns) {
        List<Column> names = columns.stream().filter(c -> c.key().equals(NAME)).toList();
        if (names.size() < 2) return columns;
        Column kept = names.stream()
                .filter(c -> LabelText.norm(c.head().text()).contains("三级"))
                .findFirst()
                .orElse(names.getFirst());
        return columns.stream()
                .map(c -> c.key().equals(NAME) && c != kept ? c.as(Column.IGNORED) : c)
                .toList();
    }
}
