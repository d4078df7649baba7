package org.zhunsheng.server.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.text.Normal;

/** 两张表的指标怎样配对：先按一级指标与名称，剩下的只按名称；配不上的各在自己一边。同名的几行按次序配。 */
final class Pairing {

    private static final String POINTS = "[(（]\\d+(\\.\\d+)?分[)）]$";

    private final List<Indicator> now;
    private final @Nullable Indicator[] partners;
    private final Set<Integer> taken = new HashSet<>();
    private final List<Indicator> then;

    /** 配成的一对；配不上的，另一边为 null。 */
    record Pair(@Nullable Indicator then, @Nullable Indicator now) {}

    private Pairing(List<Indicator> then, List<Indicator> now) {
        this.then = then;
        this.now = now;
        this.partners = new Indicator[then.size()];
    }

    /** 依历史那张表的次序，另一边独有的在后。 */
    static List<Pair> of(List<Indicator> then, List<Indicator> now) {
        Pairing pairing = new Pairing(then, now);
        pairing.match(one -> group(one) + ' ' + name(one));
        pairing.match(Pairing::name);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < then.size(); i++) pairs.add(new Pair(then.get(i), pairing.partners[i]));
        for (int i = 0; i < now.size(); i++) if (!pairing.taken.contains(i)) pairs.add(new Pair(null, now.get(i)));
        return pairs;
    }

    private void match(Function<Indicator, String> key) {
        Map<String, Queue<Integer>> free = new HashMap<>();
        for (int i = 0; i < now.size(); i++)
            if (!taken.contains(i))
                free.computeIfAbsent(key.apply(now.get(i)), any -> new ArrayDeque<>())
                        .add(i);
        for (int i = 0; i < then.size(); i++) {
            if (partners[i] != null || name(then.get(i)).isEmpty()) continue;
            Queue<Integer> found = free.get(key.apply(then.get(i)));
            Integer first = found == null ? null : found.poll();
            if (first == null) continue;
            partners[i] = now.get(first);
            taken.add(first);
        }
    }

    static String name(Indicator one) {
        return Normal.norm(one.name().asWritten());
    }

    /** 一级指标，不带括注的分值。 */
    private static String group(Indicator one) {
        return Normal.norm(one.level1().asWritten()).replaceAll(POINTS, "");
    }
}
