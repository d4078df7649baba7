package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhunsheng.text.Normal;

/** 计量单位：同义的归一，“万元”“万人”之类拆成倍数与单位。 */
final class Units {

    private static final Map<String, String> SYNONYMS = synonyms();
    private static final Map<String, BigDecimal> SCALES = scales();

    private Units() {}

    /** 以基本单位表示的数。 */
    record Amount(BigDecimal value, String unit) {}

    /** 2 万元 → 20000 元；没有倍数的照旧。 */
    static Amount amount(BigDecimal value, String unit) {
        String bare = standard(unit);
        if (SYNONYMS.containsValue(bare)) return new Amount(value, bare);
        for (var scale : SCALES.entrySet())
            if (bare.startsWith(scale.getKey()))
                return new Amount(
                        value.multiply(scale.getValue()),
                        standard(bare.substring(scale.getKey().length())));
        return new Amount(value, bare);
    }

    /** 两个单位是不是一回事（倍数不论）。 */
    static boolean same(String one, String other) {
        return amount(BigDecimal.ONE, one)
                .unit()
                .equals(amount(BigDecimal.ONE, other).unit());
    }

    /** 标准写法。 */
    static String standard(String unit) {
        String bare = Normal.norm(unit);
        return SYNONYMS.getOrDefault(bare, bare);
    }

    private static Map<String, String> synonyms() {
        Map<String, String> synonyms = new HashMap<>();
        for (String group : WordLists.of("unit-synonyms")) {
            String[] names = group.split("=", -1);
            for (String name : names) synonyms.put(Normal.norm(name), Normal.norm(names[0]));
        }
        return Map.copyOf(synonyms);
    }

    private static Map<String, BigDecimal> scales() {
        Map<String, BigDecimal> scales = new LinkedHashMap<>();
        for (String scale : WordLists.of("unit-scales")) {
            int at = scale.indexOf('=');
            scales.put(scale.substring(0, at), new BigDecimal(scale.substring(at + 1)));
        }
        return scales;
    }
}
