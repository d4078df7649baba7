package org.zhunsheng.server.evaluation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
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
import org.zhunsheng.server.figure.ToldFigures;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Filling;

/** 自评表的文字里有哪些数，各与数据项对一遍。没有数的文字，一句 SQL 也不多问。 */
@Component
class ToldNumbers {

    static final String TEXT = "attained";

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
        List<KnownFigure> known =
                figures.list(form.filling().place(), 0, ToldFigures.MOST).shown();
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
        return ToldFigures.of(one.claim, known)
                .map(figure -> new Found(one.text, one.row, one.claim, figure.code(), false))
                .orElse(one);
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
        if (one.linked) return ToldFigures.agrees(one.claim, counted) ? State.AGREES : State.DIFFERS;
        return counted == null || counted.value() == null ? State.OPEN : State.MATCHES;
    }
}
