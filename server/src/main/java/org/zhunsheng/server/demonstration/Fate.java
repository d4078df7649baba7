package org.zhunsheng.server.demonstration;

import java.util.Arrays;

/** 第二个地区一个项目的一年走到哪一步（{@code example-years.csv}）；后面的都走过前面的，另有说明的除外。 */
enum Fate {
    /** 目标批复了，别的还没有。 */
    GOALS("目标"),
    /** 目标批复了，监控也批下了；自评还没有。 */
    WATCHED("监控"),
    /** 自评是草稿。 */
    DRAFT("草稿"),
    SUBMITTED("提交"),
    /** 单位负责人通过了。 */
    FIRST("单位"),
    /** 主管部门退回了。 */
    RETURNED("退回"),
    /** 主管部门通过了，没有退回过。 */
    SECOND("部门"),
    ACCEPTED("终审"),
    /** 终审通过，财政部门审核时改了一行的分。 */
    CORRECTED("改分"),
    PROPOSED("申请"),
    WITHHELD("不予公开"),
    DISCLOSED("公开"),
    /** 公开之后撤下。 */
    WITHDRAWN("撤下");

    private final String written;

    Fate(String written) {
        this.written = written;
    }

    static Fate of(String written) {
        return Arrays.stream(values())
                .filter(one -> one.written.equals(written))
                .findFirst()
                .orElseThrow();
    }

    boolean isBegun() {
        return compareTo(DRAFT) >= 0;
    }

    boolean isSubmitted() {
        return compareTo(SUBMITTED) >= 0;
    }

    /** @param level 从 0 起，共三级 */
    boolean isPassed(int level) {
        return compareTo(level == 0 ? FIRST : level == 1 ? SECOND : ACCEPTED) >= 0;
    }

    boolean isProposed() {
        return this == PROPOSED || isDisclosed();
    }

    boolean isDisclosed() {
        return this == DISCLOSED || this == WITHDRAWN;
    }
}
