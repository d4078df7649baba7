package org.zhunsheng.server.campaign;

import java.util.List;

/** 一种任务的表：各个功能各交出自己的一个，提交之前问它。 */
public interface Submission {

    Purpose purpose();

    /** 还不能提交的原因；没有的，可以提交。 */
    List<Obstacle> obstacles(Assignment assignment);

    /** 开始填报了：可以先把别处已有的带进表里。 */
    default void begun(Assignment assignment) {}

    /** 就要提交了，没有毛病：提交的那一刻要按下的，按下。 */
    default void settle(Assignment assignment) {}

    /** 批了之后，年中可以调整。 */
    default boolean adjustable() {
        return false;
    }

    /** 填报这份表的页面；轮到审核的，是审核人先看的那一页。 */
    String path(Assignment assignment);
}
