package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.Scheme.CheckSetting;
import org.zhunsheng.text.NumberText;

/**
 * 检查的一个参数：有默认值，指标体系可以改。
 *
 * @param name 指标体系中的键，例如 within
 * @param defaults 默认值；数字为单独一项，词表为若干项
 */
public record Parameter(String name, Kind kind, List<String> defaults) {

    /** 读过的数：一百项检查问的总是同样的几个。 */
    private static final Map<String, BigDecimal> NUMBERS = new ConcurrentHashMap<>();

    /** 参数的种类。 */
    public enum Kind {
        NUMBER,
        WORDS
    }

    public Parameter {
        defaults = List.copyOf(defaults);
    }

    static Parameter number(String name, String value) {
        return new Parameter(name, Kind.NUMBER, List.of(value));
    }

    /** 词表，默认取自 {@code words.yaml} 中的 {@code list}。 */
    static Parameter words(String name, String list) {
        return new Parameter(name, Kind.WORDS, WordLists.of(list));
    }

    /** 指标体系的值，没有则为默认值。 */
    List<String> values(Filing filing, Check check) {
        CheckSetting setting = filing.scheme().checks().get(check.id());
        return setting == null ? defaults : setting.parameters().getOrDefault(name, defaults);
    }

    BigDecimal number(Filing filing, Check check) {
        return number(values(filing, check), filing.scheme().id(), check);
    }

    /** 几张表放在一起看的：哪一张的指标体系改了，照它的。 */
    BigDecimal number(UnitForms together, UnitCheck check) {
        for (UnitForm one : together.forms()) {
            CheckSetting setting = one.scheme().checks().get(check.id());
            List<String> values = setting == null ? null : setting.parameters().get(name);
            if (values != null) return number(values, one.scheme().id(), check);
        }
        return number(defaults, "", check);
    }

    private BigDecimal number(List<String> values, String scheme, Rule check) {
        BigDecimal number = values.size() == 1 ? NUMBERS.computeIfAbsent(values.getFirst(), Parameter::read) : null;
        if (number != null) return number;
        throw new IllegalArgumentException(
                "scheme %s, checks/%s/%s: expected a number, found %s".formatted(scheme, check.id(), name, values));
    }

    private static @Nullable BigDecimal read(String value) {
        return NumberText.parse(value);
    }

    int whole(Filing filing, Check check) {
        return number(filing, check).intValueExact();
    }
}
