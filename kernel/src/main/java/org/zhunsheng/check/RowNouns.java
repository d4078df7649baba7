package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;
import org.zhunsheng.text.Quantity;

/** 各行数的是什么，好与文字里数的事物对上。 */
final class RowNouns {

    private static final Pattern JOINT = Pattern.compile("[、和与及]|以及");

    private final KeyWords key;
    private final List<Noun> nouns = new ArrayList<>();

    /** 一行的完成值（基本单位）、名称与解释的关键词。 */
    private record Noun(Row row, Amount actual, Set<String> words) {}

    /** 文字说的是这一行。 */
    record Match(Row row, int shared) {}

    RowNouns(List<Row> rows, KeyWords key) {
        this.key = key;
        for (Row row : rows) {
            if (!(row.indicator().actual().value() instanceof Actual.Measured done)) continue;
            String unit = done.unit().isEmpty() ? unit(row) : done.unit();
            Set<String> words = key.of(row.name() + "，" + row.text(IndicatorField.EXPLANATION));
            nouns.add(new Noun(row, Amount.of(new Quantity(done.value(), unit)), words));
        }
    }

    /**
     * 文字里的数所说的那一行，而数与完成值不同；相同、对不上任何一行、对得上不止一行的为 null。
     *
     * <p>对得上：单位相同，文字里说明这个数的关键词至少一半在这一行的名称或解释里。这一行没有单位的，反过来也须有一半。
     */
    @Nullable
    Match differing(Counted counted) {
        Set<String> words = key.of(counted.before() + "，" + counted.after());
        if (words.isEmpty()) return null;
        Amount told = counted.amount();
        Match best = null;
        boolean tie = false;
        for (Noun noun : nouns) {
            int shared = KeyWords.shared(words, noun.words);
            boolean unit = noun.actual.unit().isEmpty()
                    ? 2 * KeyWords.shared(noun.words, words) >= noun.words.size()
                    : noun.actual.unit().equals(told.unit());
            if (shared == 0 || !unit || 2 * shared < words.size() || isTotalOver(counted, noun)) continue;
            if (noun.actual.sameValue(told)) return null;
            tie = best != null && best.shared == shared;
            if (best == null || shared > best.shared) best = new Match(noun.row, shared);
        }
        return tie ? null : best;
    }

    /** “药品、化妆品和医疗器械抽检148批次”数的是几样之和，不是其中一样。 */
    private boolean isTotalOver(Counted counted, Noun noun) {
        for (String part : JOINT.split(counted.before())) {
            Set<String> words = key.of(part);
            if (!words.isEmpty() && !KeyWords.share(words, noun.words)) return true;
        }
        return false;
    }

    private static String unit(Row row) {
        Target target = row.indicator().target().value();
        Quantity quantity = target == null ? null : target.quantity();
        return quantity == null ? "" : quantity.unit();
    }
}
