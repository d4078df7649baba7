package org.zhunsheng.server.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.claim.Claim;
import org.zhunsheng.text.Quantity;

/** 文字里的一个数，说的是哪一个数据项，与它数出的相符不相符。 */
public final class ToldFigures {

    /** 一个单位用得上的数据项，多过这些的不再一一比。 */
    public static final int MOST = 200;

    /** 一次的数量，口头上常换着说：45 次、45 个、45 批代表团。 */
    private static final Set<String> TALLIES = Set.of("", "个", "次", "场", "期", "批", "项", "件", "条", "家", "团", "份", "篇");

    private static final int SHORTEST = 2;

    private ToldFigures() {}

    /** 数的就是它的，称呼最近的一个。 */
    public static Optional<KnownFigure> of(Claim claim, Collection<KnownFigure> known) {
        return known.stream()
                .filter(figure -> distance(claim, figure).isPresent())
                .min(Comparator.comparingInt(figure -> distance(claim, figure).orElse(0)));
    }

    /** 一个称呼在另一个里面，单位相同或者都是几个几次：长短差多少。 */
    private static OptionalInt distance(Claim claim, KnownFigure figure) {
        Quantity said = claim.quantity();
        String object = claim.object();
        if (said == null || object.length() < SHORTEST || !comparable(said.unit(), figure.unit()))
            return OptionalInt.empty();
        return figure.subjects().stream()
                .filter(subject -> subject.length() >= SHORTEST)
                .filter(subject -> subject.contains(object) || object.contains(subject))
                .mapToInt(subject -> Math.abs(subject.length() - object.length()))
                .min();
    }

    private static boolean comparable(String one, String other) {
        return TALLIES.contains(one) && TALLIES.contains(other)
                || new Quantity(BigDecimal.ONE, one).in(other) != null && one.isEmpty() == other.isEmpty();
    }

    public static boolean agrees(Claim claim, @Nullable Counted counted) {
        if (counted == null || counted.value() == null || claim.quantity() == null) return false;
        String unit = claim.quantity().unit();
        boolean tally = TALLIES.contains(unit) && TALLIES.contains(counted.unit());
        return claim.agrees(new Quantity(counted.value(), tally ? unit : counted.unit()));
    }
}
