package org.zhunsheng.server.timeline;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.filling.Cell;

/**
 * 一格的一次改动。
 *
 * @param number 改动的编号，一张表之内越来越大
 * @param accountId 谁改的；程序带来的为 null
 */
record TimelineChange(
        long number,
        String row,
        String field,
        String cause,
        @Nullable Long accountId,
        OffsetDateTime at) {

    /** 加行、移行、删行：改的是这一行自己。 */
    boolean isOfRow() {
        return field.equals(Cell.ITSELF);
    }

    /** 指着哪一处：一行算一处，不在表格里的一栏算一处。 */
    String spot() {
        return row.isEmpty() ? " " + field : row;
    }
}
