package org.zhunsheng.server.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * 一个单位一年的自评：进报告的，与还没有终审通过的。
 *
 * @param unit 单位那一年年末的名称
 * @param accepted 各项目的
 * @param wholes 整体支出的，不并进各项目的合计
 * @param asOf 最后一张终审通过的日子；一张也没有的是今天
 * @param stamp 变了一点就不同：缓存的文件认它
 */
record ReportYear(
        long organization,
        String unit,
        int year,
        List<AcceptedForm> accepted,
        List<AcceptedForm> wholes,
        List<Waiting> waiting,
        LocalDate asOf,
        String stamp) {

    ReportYear {
        accepted = List.copyOf(accepted);
        wholes = List.copyOf(wholes);
        waiting = List.copyOf(waiting);
    }

    /** 一张也没有通过的，没有报告。 */
    public boolean isEmpty() {
        return accepted.isEmpty() && wholes.isEmpty();
    }

    /** 进报告的各张，整体支出的在后。 */
    public List<AcceptedForm> all() {
        return Stream.concat(accepted.stream(), wholes.stream()).toList();
    }

    /** 逐项列示的各项目。 */
    List<AcceptedForm> detailed() {
        return accepted.stream().filter(AcceptedForm::isDetailed).toList();
    }

    /** 应当自评而还没有通过的项目有几个。 */
    long projectsWaiting() {
        return waiting.stream().filter(one -> !one.whole()).count();
    }

    /** 还没有终审通过的一份填报；{@code whole} 是整体支出的。 */
    public record Waiting(long assignment, String code, String project, boolean whole, String state) {}
}
