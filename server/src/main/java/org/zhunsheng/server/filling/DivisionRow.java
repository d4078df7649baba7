package org.zhunsheng.server.filling;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 由处室填的一行。
 *
 * @param mine 是当前的人的处室
 * @param confirmedAt 什么时候确认的；没有确认的为空
 * @param stale 确认之后又改过，要再确认
 */
public record DivisionRow(
        String row, boolean mine, @Nullable OffsetDateTime confirmedAt, boolean stale) {

    /** 填好了，确认过，没有再改。 */
    public boolean isConfirmed() {
        return confirmedAt != null && !stale;
    }
}
