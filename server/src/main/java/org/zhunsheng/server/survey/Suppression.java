package org.zhunsheng.server.survey;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 人太少的不说，由别的减得出来的也不说：不说的几类合起来也要够数，至少两类，不然由总数减去说了的就是它。
 * 没有人答的一类什么也不会泄露，不算在内。
 */
final class Suppression {

    private Suppression() {}

    /** 各类各几份，不能说的是第几类。 */
    static Set<Integer> of(List<Integer> answers, int minimum) {
        List<Integer> smallestFirst = IntStream.range(0, answers.size())
                .boxed()
                .filter(one -> answers.get(one) > 0)
                .sorted(Comparator.comparing(answers::get))
                .toList();
        Set<Integer> hidden = smallestFirst.stream()
                .filter(one -> answers.get(one) < minimum)
                .collect(Collectors.toCollection(HashSet::new));
        if (hidden.isEmpty()) return Set.of();
        for (int next : smallestFirst)
            if (hidden.size() < 2 || hidden.stream().mapToInt(answers::get).sum() < minimum) hidden.add(next);
        return Set.copyOf(hidden);
    }
}
