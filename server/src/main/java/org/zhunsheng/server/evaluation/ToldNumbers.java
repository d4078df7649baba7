package org.zhunsheng.server.evaluation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.claim.Claim;
import org.zhunsheng.claim.Claims;
import org.zhunsheng.server.evaluation.ToldNumber.State;
import org.zhunsheng.server.figure.Counted;
import org.zhunsheng.server.figure.FigureFreezes.Spot;
import org.zhunsheng.server.figure.Figures;
import org.zhunsheng.server.figure.KnownFigure;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.text.Quantity;

/** 自评表的文字里有哪些数，各与数据项对一遍。没有数的文字，一句 SQL 也不多问。 */
@Component
class ToldNumbers {

    static final String TEXT = "attained";

    /** 一个单位用得上的数据项，多过这些的不再一一比。 */
    static final int MOST = 200;

    /** 一次的数量，口头上常换着说：45 次、45 个、45 批代表团。 */
    private static final Set<String> TALLIES = Set.of("", "个", "次", "场", "期", "批", "项", "件", "条", "家", "团", "份", "篇");

    private static final int TEXTS = 500;

    /** 每存一格都检查一遍，文字却多半没有动：认过的留着。 */
    private final Cache<String, List<Claim>> recognized =
            Caffeine.newBuilder().maximumSize(TEXTS).build();

    private final Figures figures;

    ToldNumbers(Figures figures) {
        this.figures = figures;
    }

    private record Found(ToldText text, String row, Claim claim, String code, boolean linked) {}

    /** 还在单位手里的：都是现在数出的。 */
    @Transactional(readOnly = true)
    List<ToldNumber> of(FilledForm form) {
        return of(form, spot -> null);
    }

    /** @param frozen 提交时冻结的；没有冻结的，照现在数出的 */
    @Transactional(readOnly = true)
    List<ToldNumber> of(FilledForm form, Function<Spot, @Nullable Counted> frozen) {
        List<Found> found = found(form);
        if (found.stream().noneMatch(one -> one.claim.kind().countable())) return told(form, found, Map.of(), frozen);
        List<KnownFigure> known = figures.list(form.filling().place(), 0, MOST).shown();
        List<Found> matched = found.stream().map(one -> matched(one, known)).toList();
        return told(form, matched, counted(form.filling(), matched), frozen);
    }

    private List<Found> found(FilledForm form) {
        List<Found> found = new ArrayList<>();
        for (ToldText text : ToldText.values())
            for (String row : text.rows(form)) {
                ClaimLinks links = ClaimLinks.read(form.value(row, ClaimLinks.FIELD));
                for (Claim claim : recognized.get(text.in(form, row), Claims::in)) {
                    Optional<String> code = claim.kind().countable() ? links.of(claim) : Optional.empty();
                    found.add(new Found(text, row, claim, code.orElse(""), code.isPresent()));
                }
            }
        return found;
    }

    private static Found matched(Found one, List<KnownFigure> known) {
        if (one.linked || !one.claim.kind().countable()) return one;
        return known.stream()
                .filter(figure -> isOf(one.claim, figure))
                .min(Comparator.comparingInt(figure ->
                        Math.abs(subject(figure).length() - one.claim.object().length())))
                .map(figure -> new Found(one.text, one.row, one.claim, figure.code(), false))
                .orElse(one);
    }

    /** 数据项数的就是它：一个的名称在另一个里面，单位相同或者都是几个几次。 */
    private static boolean isOf(Claim claim, KnownFigure figure) {
        Quantity said = claim.quantity();
        String object = claim.object();
        String subject = subject(figure);
        if (said == null || object.length() < 2 || subject.length() < 2) return false;
        return comparable(said.unit(), figure.unit()) && (subject.contains(object) || object.contains(subject));
    }

    private static boolean comparable(String one, String other) {
        return TALLIES.contains(one) && TALLIES.contains(other)
                || new Quantity(BigDecimal.ONE, one).in(other) != null && one.isEmpty() == other.isEmpty();
    }

    /** “调查研究次数”数的是调查研究。 */
    private static String subject(KnownFigure figure) {
        String title = figure.title().zh();
        String bare = title.endsWith("数") ? title.substring(0, title.length() - 1) : title;
        return !figure.unit().isEmpty() && bare.endsWith(figure.unit())
                ? bare.substring(0, bare.length() - figure.unit().length())
                : bare;
    }

    private Map<String, Counted> counted(Filling filling, List<Found> found) {
        Set<String> codes = new TreeSet<>();
        for (Found one : found) if (!one.code.isEmpty()) codes.add(one.code);
        Map<String, Long> ids = figures.named(codes, filling.place());
        Map<Long, Counted> values = figures.values(ids.values(), filling.unit(), filling.year());
        Map<String, Counted> counted = new HashMap<>();
        ids.forEach((code, id) -> {
            Counted value = values.get(id);
            if (value != null) counted.put(code, value);
        });
        return counted;
    }

    private static List<ToldNumber> told(
            FilledForm form,
            List<Found> found,
            Map<String, Counted> counted,
            Function<Spot, @Nullable Counted> frozen) {
        return found.stream()
                .map(one -> {
                    Counted live = counted.get(one.code);
                    Counted then = one.linked ? frozen.apply(new Spot(one.row, ClaimLinks.key(one.claim))) : null;
                    Counted value = then == null ? live : then;
                    Counted now = then == null || live == null || then.same(live) ? null : live;
                    int nth = form.nth(one.text.section(), one.row);
                    return new ToldNumber(one.text, one.row, nth, one.claim, state(one, value), one.code, value, now);
                })
                .toList();
    }

    private static State state(Found one, @Nullable Counted counted) {
        if (!one.claim.kind().countable()) return State.NOT_COUNTED;
        if (one.linked) return agrees(one.claim, counted) ? State.AGREES : State.DIFFERS;
        return counted == null || counted.value() == null ? State.OPEN : State.MATCHES;
    }

    static boolean agrees(Claim claim, @Nullable Counted counted) {
        if (counted == null || counted.value() == null || claim.quantity() == null) return false;
        String unit = claim.quantity().unit();
        boolean tally = TALLIES.contains(unit) && TALLIES.contains(counted.unit());
        return claim.agrees(new Quantity(counted.value(), tally ? unit : counted.unit()));
    }
}
