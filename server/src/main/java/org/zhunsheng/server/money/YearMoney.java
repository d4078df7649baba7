package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 一个项目一个年度的钱，给各种表：合计，其中财政拨款、其他资金。
 *
 * @param budgeted 有没有预算的记录
 * @param carryOver 财政拨款之中上年结转的
 * @param whole 整体支出怎样由各项目与自己的合成；一个项目的为 null
 */
public record YearMoney(
        int year,
        boolean budgeted,
        Line total,
        Line grant,
        Line carryOver,
        Line other,
        @Nullable Whole whole) {

    /**
     * 整体支出的各部分。
     *
     * @param basic 基本支出：记在整体支出自己名下的财政拨款
     * @param projects 项目支出：范围之内各项目的
     * @param rest 其他：记在整体支出自己名下的其他资金
     */
    public record Whole(Line basic, Line projects, Line rest) {}

    /** 财政拨款之中当年的。 */
    public Line currentGrant() {
        return new Line(
                grant.initial().subtract(carryOver.initial()),
                grant.adjusted().subtract(carryOver.adjusted()),
                grant.executed().subtract(carryOver.executed()));
    }

    /** 年初预算、调整后的预算、到截止日为止的执行，元。 */
    public record Line(BigDecimal initial, BigDecimal adjusted, BigDecimal executed) {

        private static Line of(List<MoneyStore.Sum> sums) {
            BigDecimal initial = sum(sums, BudgetEntry.INITIAL);
            return new Line(initial, initial.add(sum(sums, BudgetEntry.ADJUSTMENT)), sum(sums, "executed"));
        }

        private static BigDecimal sum(List<MoneyStore.Sum> sums, String kind) {
            return sums.stream()
                    .filter(sum -> sum.kind().equals(kind))
                    .map(MoneyStore.Sum::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    static Line line(List<MoneyStore.Sum> sums) {
        return Line.of(sums);
    }

    static YearMoney of(int year, List<MoneyStore.Sum> sums) {
        return of(year, sums, null);
    }

    private static YearMoney of(int year, List<MoneyStore.Sum> sums, @Nullable Whole whole) {
        List<MoneyStore.Sum> all =
                sums.stream().filter(sum -> sum.by(MoneyStore.By.ALL)).toList();
        List<MoneyStore.Sum> sourced =
                sums.stream().filter(sum -> sum.by(MoneyStore.By.SOURCE)).toList();
        return new YearMoney(
                year,
                all.stream().anyMatch(sum -> !sum.kind().equals("executed")),
                Line.of(all),
                Line.of(sourced.stream().filter(YearMoney::isGrant).toList()),
                Line.of(sourced.stream()
                        .filter(sum -> Source.CARRY_OVER.equals(sum.source()))
                        .toList()),
                Line.of(sourced.stream().filter(sum -> !isGrant(sum)).toList()),
                whole);
    }

    /** 整体支出的；各项合计都按来源分。 */
    static YearMoney whole(int year, List<WholeMoneyStore.Part> parts) {
        List<MoneyStore.Sum> own = parts.stream()
                .filter(WholeMoneyStore.Part::own)
                .map(WholeMoneyStore.Part::sum)
                .toList();
        List<MoneyStore.Sum> projects = parts.stream()
                .filter(part -> !part.own())
                .map(WholeMoneyStore.Part::sum)
                .toList();
        Whole whole = new Whole(
                Line.of(own.stream().filter(YearMoney::isGrant).toList()),
                Line.of(projects),
                Line.of(own.stream().filter(sum -> !isGrant(sum)).toList()));
        return of(
                year,
                parts.stream()
                        .map(WholeMoneyStore.Part::sum)
                        .flatMap(sum -> Stream.of(sum, sum.unsplit()))
                        .toList(),
                whole);
    }

    private static boolean isGrant(MoneyStore.Sum sum) {
        return Source.isGrant(String.valueOf(sum.source()));
    }
}
