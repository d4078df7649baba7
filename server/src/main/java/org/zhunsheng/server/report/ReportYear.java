package org.zhunsheng.server.report;

import java.time.LocalDate;
import java.util.List;

/**
 * 一个单位一年的自评：进报告的，与还没有终审通过的。
 *
 * @param unit 单位那一年年末的名称
 * @param asOf 最后一张终审通过的日子；一张也没有的是今天
 * @param stamp 变了一点就不同：缓存的文件认它
 */
record ReportYear(
        long organization,
        String unit,
        int year,
        List<AcceptedForm> accepted,
        List<Waiting> waiting,
        LocalDate asOf,
        String stamp) {

    ReportYear {
        accepted = List.copyOf(accepted);
        waiting = List.copyOf(waiting);
    }

    /** 还没有终审通过的一份填报。 */
    public record Waiting(long assignment, String code, String project, String state) {}
}
