package org.zhunsheng.server.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhunsheng.claim.Claim;
import org.zhunsheng.server.filling.Field;

/**
 * 一行文字里的数各用哪个数据项，写作“调查研究（次）=field-surveys；…”。
 *
 * <p>记的是数了什么、什么单位，不是数在哪里、是多少：改了前后的话、改了数，还是它；改了数的东西，就不是它了。
 */
record ClaimLinks(Map<String, String> codes) {

    static final String FIELD = "claims";

    private static final String BETWEEN = "；";
    private static final char IS = '=';
    private static final int LONGEST = 2000;

    ClaimLinks {
        codes = Map.copyOf(codes);
    }

    static Field field() {
        return Field.picked(FIELD, LONGEST);
    }

    /** 数了什么、什么单位。 */
    static String key(Claim claim) {
        String unit = claim.quantity() == null ? "" : claim.quantity().unit();
        return claim.object().replace('；', '，') + "（" + unit + "）";
    }

    static ClaimLinks read(String written) {
        Map<String, String> codes = new TreeMap<>();
        for (String one : written.split(BETWEEN)) {
            int is = one.lastIndexOf(IS);
            if (is > 0) codes.put(one.substring(0, is), one.substring(is + 1));
        }
        return new ClaimLinks(codes);
    }

    Optional<String> of(Claim claim) {
        return Optional.ofNullable(codes.get(key(claim)));
    }

    /** @param code 空字是不用了 */
    ClaimLinks with(String key, String code) {
        Map<String, String> next = new TreeMap<>(codes);
        if (code.isEmpty()) next.remove(key);
        else next.put(key, code);
        return new ClaimLinks(next);
    }

    /** 连同这几个，相同的用这几个。 */
    ClaimLinks with(ClaimLinks others) {
        Map<String, String> next = new TreeMap<>(codes);
        next.putAll(others.codes);
        return new ClaimLinks(next);
    }

    String written() {
        return new TreeMap<>(codes)
                .entrySet().stream()
                        .map(one -> one.getKey() + IS + one.getValue())
                        .collect(Collectors.joining(BETWEEN));
    }
}
