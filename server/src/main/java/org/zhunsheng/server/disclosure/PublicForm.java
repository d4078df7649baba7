package org.zhunsheng.server.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 公开了的一张，谁都看得见的几项；撤下的没有分与钱，只有什么、什么时候、为什么。
 *
 * @param rootId 各年放在一起的那一个项目
 * @param withdrawnAt 没有撤下的为空
 * @param reopenedAt 终审没有被撤销的为空
 * @param hidden 隐去了几处；撤下的为空
 * @param program 公开的时候程序的版本；没有写明的为空字
 * @param checks 那时检查的目录的 SHA-256
 */
record PublicForm(
        long id,
        long rootId,
        long unitId,
        int year,
        String scheme,
        String project,
        String unit,
        String department,
        String region,
        String reason,
        OffsetDateTime publishedAt,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable OffsetDateTime reopenedAt,
        OffsetDateTime changedAt,
        @Nullable Integer hidden,
        @Nullable BigDecimal total,
        @Nullable String grade,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal executed,
        @Nullable String program,
        @Nullable String checks) {

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** 执行率，百分数，两位；没有预算的为空。 */
    public @Nullable BigDecimal rate() {
        if (budget == null || executed == null || budget.signum() == 0) return null;
        return executed.multiply(BigDecimal.valueOf(100)).divide(budget, 2, RoundingMode.HALF_UP);
    }

    public String path() {
        return "/public/" + id;
    }
}
