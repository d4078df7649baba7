package org.zhunsheng.server.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.web.Refused;

/**
 * 想要下达的一份整改通知。
 *
 * @param rows 针对哪几行指标；空的针对整张表
 */
record NoticeWish(
        List<String> rows, String demand, @Nullable LocalDate deadline) {

    NoticeWish {
        rows = rows.stream().distinct().toList();
        demand = demand.strip();
    }

    /** @param known 表里的行 */
    void check(Collection<String> known, LocalDate today) {
        NoticeWords.of(demand).check(NoticeDeed.ISSUE, rows);
        if (!known.containsAll(rows)) throw new Refused(MonitoringProblem.WRONG_ROWS);
        if (deadline == null || deadline.isBefore(today)) throw new Refused(MonitoringProblem.WRONG_DEADLINE);
    }
}
