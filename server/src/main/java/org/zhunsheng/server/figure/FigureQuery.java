package org.zhunsheng.server.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.figure.Figure;
import org.zhunsheng.figure.Measure;
import org.zhunsheng.figure.Payments;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;

/**
 * 怎样数，数据库照着数的样子：数记录的没有 {@code to}，比率只有 {@code of}、{@code to}、{@code decimals}。
 *
 * @param of 台账的编号，或分子的编号
 * @param also 表上还怎样称呼；没有的为空
 * @param several 要合计、数不相同的一栏可以有几个
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FigureQuery(
        String of,
        @Nullable String operation,
        @Nullable String field,
        @Nullable Boolean several,
        @Nullable List<Condition> where,
        @Nullable List<String> states,
        @Nullable List<String> subProjects,
        @Nullable String date,
        @Nullable Boolean yearly,
        @Nullable String to,
        @Nullable Integer decimals,
        @Nullable List<String> also) {

    /** 一栏是这几个值之一。 */
    record Condition(String field, boolean several, List<String> values) {}

    static FigureQuery of(Figure figure, Map<String, Register> registers) {
        return switch (figure.measure()) {
            case Measure.Quotient it ->
                new FigureQuery(
                        it.of(), null, null, null, null, null, null, null, null, it.to(), it.decimals(), figure.also());
            case Measure.Tally it -> of(it, register(it.of(), registers), figure.also());
        };
    }

    static Register register(String id, Map<String, Register> registers) {
        return id.equals(Payments.ID) ? Payments.REGISTER : registers.getOrDefault(id, Payments.REGISTER);
    }

    private static FigureQuery of(Measure.Tally it, Register register, List<String> also) {
        return new FigureQuery(
                it.of(),
                it.operation().name().toLowerCase(Locale.ROOT),
                it.field(),
                it.field() != null && several(register, it.field()),
                it.where().entrySet().stream()
                        .map(one -> new Condition(one.getKey(), several(register, one.getKey()), one.getValue()))
                        .toList(),
                it.states(),
                it.subProjects(),
                it.date(),
                it.yearly(),
                null,
                null,
                also);
    }

    private static boolean several(Register register, String field) {
        return register.field(field).filter(RegisterField::several).isPresent();
    }

    boolean isRate() {
        return to != null;
    }

    boolean isOfPayments() {
        return !isRate() && of.equals(Payments.ID);
    }
}
