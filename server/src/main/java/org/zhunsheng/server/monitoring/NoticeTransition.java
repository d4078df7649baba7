package org.zhunsheng.server.monitoring;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.access.Permission;

/**
 * 状态表的一行：在这个状态，谁做什么，到哪个状态。
 *
 * @param from 还没有通知的为空
 */
record NoticeTransition(@Nullable NoticeState from, NoticeDeed deed, NoticeState to, Who who) {

    /** 谁能做。 */
    enum Who {
        /** 填报的：本单位的填报人、财务。 */
        FILER(Permission.ASSIGNMENT_FILE),
        /** 审核的：任务的某一级，没有填过这张表；通知下达以后，是下达的那个角色。 */
        REVIEWER(Permission.ASSIGNMENT_REVIEW);

        private final Permission permission;

        Who(Permission permission) {
            this.permission = permission;
        }

        Permission permission() {
            return permission;
        }
    }
}
