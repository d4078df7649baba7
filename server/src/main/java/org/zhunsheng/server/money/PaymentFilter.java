package org.zhunsheng.server.money;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.sheet.Days;

/**
 * 看哪些支付；各项都空的是全部。
 *
 * @param year 预算年度
 * @param subProject 子项目；0 是没有写明的
 * @param source 资金来源；{@code none} 是没有写明的，{@code grants} 是官方表上归入财政拨款的各项，{@code others} 是归入其他资金的各项
 * @param month 支付的月份，如 2019-03
 * @param until 到这一天为止付的
 */
record PaymentFilter(
        @Nullable Integer year,
        @Nullable Long subProject,
        String source,
        String month,
        @Nullable LocalDate until) {

    static final String NO_SOURCE = "none";
    static final String GRANTS = "grants";
    static final String OTHERS = "others";

    static PaymentFilter of(
            @Nullable Integer year, @Nullable Long subProject, String source, String month, String until) {
        return new PaymentFilter(
                year,
                subProject,
                source.matches("[a-z-]{1,20}") ? source : "",
                month.matches("\\d{4}-(0[1-9]|1[0-2])") ? month : "",
                Days.parse(until));
    }

    /** 数据库里的写法；不限的为 null。 */
    String @Nullable [] sourceCodes() {
        if (source.isEmpty()) return null;
        return switch (source) {
            case NO_SOURCE -> new String[] {""};
            case GRANTS -> Source.codes(true);
            case OTHERS -> Source.codes(false);
            default -> new String[] {source};
        };
    }
}
