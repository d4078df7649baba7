package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 看板：一个任务在一个机构与它的下级办到哪里。
 *
 * @param here 这个机构自己与下级合起来
 * @param hands 在谁手里、离期限多远
 * @param lines 各直接下级，一页
 * @param next 下一页从哪个机构之后；没有的为空
 * @param urged 最近一次催办是哪一天；没有催过的为空
 */
record Board(
        Line here,
        List<Hand> hands,
        List<Line> lines,
        @Nullable Long next,
        @Nullable LocalDate urged) {

    /**
     * 一个机构，连同它的下级。
     *
     * @param name 名称；在范围之外的为空字
     * @param parent 还有下级
     * @param total 共几份，不算不办了的
     * @param open 没有开始
     * @param stopped 不办了的
     * @param overdue 已逾期，也在前面的某一栏里
     */
    public record Line(
            long organization,
            String code,
            String name,
            boolean parent,
            int total,
            int open,
            int draft,
            int submitted,
            int returned,
            int approved,
            int stopped,
            int overdue) {

        int of(Standing standing) {
            return switch (standing) {
                case OPEN -> open;
                case DRAFT -> draft;
                case SUBMITTED -> submitted;
                case RETURNED -> returned;
                case APPROVED -> approved;
                case STOPPED -> stopped;
            };
        }

        /** 还没有了结的。 */
        public int pending() {
            return open + draft + submitted + returned;
        }
    }

    /**
     * 一种状态、一级审核手里的几份。
     *
     * @param level 第几级审核；在单位手里的为 0
     * @param role 轮到哪个角色；在单位手里的为空字
     */
    public record Hand(String standing, int level, String role, int late, int soon, int later) {

        public int total() {
            return late + soon + later;
        }
    }
}
