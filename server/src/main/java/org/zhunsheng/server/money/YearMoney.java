package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.util.List;

/**
 * 一个项目一个年度的钱，给各种表：合计，其中财政拨款、其他资金。
 *
 * @param budgeted 有没有预算的记录
 * @param carryOver 财政拨款之中上年结转的
 */
public record YearMoney(int year, boolean budgeted, Line total, Line grant, Line carryOver, Line other) {

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

    static YearMoney of(int year, List<MoneyStore.Sum> sums) {
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
                Line.of(sourced.stream().filter(sum -> !isGrant(sum)).toList()));
    }

    private static boolean isGrant(MoneyStore.Sum sum) {
        return Source.isGrant(String.valueOf(sum.source()));
    }
}
