package org.zhunsheng.text;

import java.math.BigDecimal;

/**
 * 带计量单位的数，例如 32 次、98.75 %。
 *
 * @param unit 单位原文；没有则为空串，百分比为 %
 */
public record Quantity(BigDecimal value, String unit) {}
