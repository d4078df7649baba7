package org.zhunsheng.server.disclosure;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 一次公开：从申请到公开、撤下；或者一次不予公开，到确认、解除。
 *
 * @param number 公开哪一版
 * @param project 项目名称，公开的样子
 * @param ground 申请不予公开的依据，见 {@link WithheldGround}；申请公开的为空字
 * @param reason 退回、撤下、解除的理由，不予公开的说明
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
        String ground,
        String reason,
        @Nullable OffsetDateTime publishedAt,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable OffsetDateTime reopenedAt,
        int version) {

    /** 申请的是不予公开。 */
    public boolean asksToWithhold() {
        return !ground.isEmpty();
    }
}
