package org.zhunsheng.server.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 指标库里一个指标的一版。
 *
 * @param id 这一版的编号；采用它的目标记着它
 * @param place 归谁的位置
 * @param reach common 共性，department 部门，own 自有
 * @param number 第几版
 * @param opinion 最近一次退回、停用的理由
 * @param reviewPlace 在哪一级审核
 */
public record Indicator(
        long id,
        long indicatorId,
        long organizationId,
        String place,
        String code,
        String reach,
        int number,
        IndicatorContent content,
        IndicatorState state,
        String opinion,
        long proposedBy,
        @Nullable LocalDate inUseFrom,
        @Nullable LocalDate inUseUntil,
        int version,
        String reviewPlace) {

    private static final String MARK = " #";

    /** 目标的一行记着采用了哪一版，如 {@code SW-01 v2 #345}：人认得编码与版，程序认得编号。 */
    public String reference() {
        return code + " v" + number + MARK + id;
    }

    /** 记着的一版的编号；不是这样写的为 0。 */
    public static long referred(String reference) {
        int at = reference.lastIndexOf(MARK);
        String id = at < 0 ? "" : reference.substring(at + MARK.length());
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }
}
