package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 找填报的条件；空的不限。
 *
 * @param within 只看这个位置之下的；空字不限
 * @param overdueOn 只看到这一天已经逾期的
 */
record AssignmentFilter(
        @Nullable Long campaign,
        @Nullable AssignmentState state,
        String within,
        @Nullable LocalDate overdueOn) {}
