package org.zhunsheng.server.disclosure;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 一次公开：从申请到公开、撤下。
 *
 * @param number 公开哪一版
 * @param project 项目名称，公开的样子
 * @param reason 退回、撤下的理由
 * @param reopenedAt 公开之后终审被撤销的时间
 */
record Disclosure(
        long id,
        long fillingId,
        long number,
        String place,
        long rootId,
        long unitId,
        int year,
        String project,
        String unit,
        String department,
        String region,
        String scheme,
        DisclosureState state,
        String reason,
        @Nullable OffsetDateTime publishedAt,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable OffsetDateTime reopenedAt,
        int version) {}
