package org.zhunsheng.form;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.MoneyUnit;

/** 一组栏目的值，不可变；没有填写的栏目给出 {@link Fact#missing()}，说不准是不是没有填的带着疑问。 */
public final class Facts<F extends Enum<F> & Field> {

    private final Map<F, Fact<?>> values;
    private final Map<F, Fact<?>> filled;

    private Facts(Map<F, Fact<?>> values) {
        this.values = values;
        this.filled = filled(values);
    }

    private static <F extends Enum<F>> Map<F, Fact<?>> filled(Map<F, Fact<?>> values) {
        Map<F, Fact<?>> filled = new EnumMap<>(values);
        filled.values().removeIf(Fact::isEmpty);
        return Collections.unmodifiableMap(filled);
    }

    /** 按各栏的种类读原文；金额没有写单位的，按 {@code unit} 理解。 */
    public static <F extends Enum<F> & Field> Facts<F> read(
            Class<F> type, Map<F, Fact<String>> written, MoneyUnit unit) {
        Map<F, Fact<?>> values = new EnumMap<>(type);
        written.forEach((field, fact) -> {
            if (!fact.isEmpty() || fact.doubt().doubtful()) values.put(field, Written.read(field.kind(), fact, unit));
        });
        return new Facts<>(values);
    }

    /** 某一栏的值；类型由栏目的种类决定。 */
    @SuppressWarnings("unchecked")
    public <T> Fact<T> get(F field) {
        @Nullable Fact<?> fact = values.get(field);
        return fact == null ? Fact.missing() : (Fact<T>) fact;
    }

    public boolean has(F field) {
        return filled.containsKey(field);
    }

    /** 填写了的栏目，按表上的次序。 */
    public Map<F, Fact<?>> all() {
        return filled;
    }
}
