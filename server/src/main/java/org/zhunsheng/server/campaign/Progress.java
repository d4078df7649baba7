package org.zhunsheng.server.campaign;

import java.util.List;

/** 任务办到哪里：各种状态各有几份，下达机构的直接下级各有几份。 */
record Progress(List<Count> states, List<Branch> branches) {

    /** 这个状态的有几份，其中逾期的有几份。 */
    public record Count(String state, int count, int overdue) {}

    /**
     * 一个直接下级，连同它的下级。
     *
     * @param name 名称；在范围之外的为空字
     * @param approved 终审通过的
     * @param reviewing 待审核的
     */
    public record Branch(long id, String name, int total, int approved, int reviewing, int overdue) {}

    public int total() {
        return states.stream().mapToInt(Count::count).sum();
    }

    public int overdue() {
        return states.stream().mapToInt(Count::overdue).sum();
    }

    public int approved() {
        return states.stream()
                .filter(one -> one.state().equals(AssignmentState.APPROVED.code()))
                .mapToInt(Count::count)
                .sum();
    }
}
