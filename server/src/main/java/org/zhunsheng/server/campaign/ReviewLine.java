package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 轮到自己审核的一份。
 *
 * @param due 期限；调整的没有
 * @param total 自评总分；不是自评的、没有的为空字
 * @param unsettled 没有了结的意见几条
 * @param returned 退回过几次
 */
record ReviewLine(
        long id,
        int version,
        int year,
        String purpose,
        String campaign,
        String project,
        String unit,
        int level,
        @Nullable LocalDate due,
        String total,
        String grade,
        int unsettled,
        int returned) {

    /** 勾选的一份：编号与看见的版本。 */
    public String value() {
        return id + ":" + version;
    }
}
