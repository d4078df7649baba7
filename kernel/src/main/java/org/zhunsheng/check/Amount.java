package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.zhunsheng.text.Quantity;

/**
 * 便于比较的数量：金额换成元，人、名、位之类算同一个单位。
 *
 * @param unit 没有写单位时为空串
 */
record Amount(BigDecimal value, String unit) {

    private static final String YUAN = "元";
    private static final Map<String, String> SAME = same();

    static Amount of(Quantity quantity) {
        BigDecimal yuan = quantity.unit().endsWith(YUAN) ? quantity.in(YUAN) : null;
        if (yuan != null) return new Amount(yuan, YUAN);
        return new Amount(quantity.value(), SAME.getOrDefault(quantity.unit(), quantity.unit()));
    }

    boolean sameValue(Amount other) {
        return value.compareTo(other.value) == 0;
    }

    private static Map<String, String> same() {
        Map<String, String> first = new HashMap<>();
        for (String line : WordLists.of("same-units")) {
            String[] units = line.split("\\s+");
            for (String unit : units) first.put(unit, units[0]);
        }
        return Map.copyOf(first);
    }
}
