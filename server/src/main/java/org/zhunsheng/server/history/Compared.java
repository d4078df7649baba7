package org.zhunsheng.server.history;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;

/**
 * 对照的一栏：两边的原文，怎样不同。
 *
 * @param label 栏名
 * @param then 历史的
 * @param now 另一边的
 */
public record Compared(String label, String then, String now, Likeness likeness) {

    private static final String ENDS = "。；;，,、：:";

    /** 两边怎样不同，页面上用字说出来。 */
    public enum Likeness {
        SAME,
        DIFFERENT,
        ONLY_THEN,
        ONLY_NOW
    }

    /** 读得出值的比值（1,040,000.00 与 1040000 相同），读不出的比字，不计空白与末尾的标点。 */
    static Compared of(String label, Fact<?> then, Fact<?> now) {
        return of(label, shown(then), shown(now), isSame(then.value(), now.value()));
    }

    static Compared of(String label, String then, String now) {
        return of(label, then, now, false);
    }

    private static Compared of(String label, String then, String now, boolean sameValue) {
        Likeness likeness;
        if (sameValue || plain(then).equals(plain(now))) likeness = Likeness.SAME;
        else if (now.isEmpty()) likeness = Likeness.ONLY_THEN;
        else likeness = then.isEmpty() ? Likeness.ONLY_NOW : Likeness.DIFFERENT;
        return new Compared(label, then, now, likeness);
    }

    @SuppressWarnings("unchecked")
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null || one instanceof String || one.getClass() != other.getClass()) return false;
        return one instanceof Comparable<?>
                ? ((Comparable<Object>) one).compareTo(other) == 0
                : Objects.equals(one, other);
    }

    private static String shown(Fact<?> fact) {
        return Blank.is(fact.asWritten()) ? "" : fact.asWritten().strip();
    }

    private static String plain(String text) {
        return Normal.withoutEnd(Normal.norm(text), ENDS);
    }

    /** 两边都没有写。 */
    boolean isEmpty() {
        return then.isEmpty() && now.isEmpty();
    }

    public boolean differs() {
        return likeness != Likeness.SAME;
    }
}
