package org.zhunsheng.server.campaign;

import java.util.Locale;
import org.zhunsheng.server.access.Permission;

/** 谁能做。 */
enum Who {
    /** 填报的：本单位的填报人、财务。 */
    FILER(Permission.ASSIGNMENT_FILE),
    /** 轮到的那一级的审核人。 */
    REVIEWER(Permission.ASSIGNMENT_REVIEW),
    /** 轮到的那一级的审核人，并且没有填过、提交过它。 */
    OTHER_REVIEWER(Permission.ASSIGNMENT_REVIEW),
    /** 刚刚审核通过它的人。 */
    PASSER(Permission.ASSIGNMENT_REVIEW),
    /** 下达机构的任务管理。 */
    MANAGER(Permission.CAMPAIGN_WRITE);

    private final Permission permission;

    Who(Permission permission) {
        this.permission = permission;
    }

    Permission permission() {
        return permission;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
