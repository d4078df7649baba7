package org.zhunsheng.scheme;

import java.math.BigDecimal;

/**
 * 取整：四舍五入，每行一次，合计不再取整。
 *
 * @param score 得分的小数位数
 * @param rate 执行率（百分数）的小数位数
 * @param tolerance 与表上得分相差在此以内不算错
 */
public record Rounding(int score, int rate, BigDecimal tolerance) {}
