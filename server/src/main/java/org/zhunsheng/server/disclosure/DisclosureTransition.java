package org.zhunsheng.server.disclosure;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.access.Permission;

/**
 * 状态表的一行：在这个状态，谁做什么，到哪个状态。
 *
 * @param from 还没有申请的为空
 */
record DisclosureTransition(@Nullable DisclosureState from, DisclosureDeed deed, DisclosureState to, Who who) {

    /** 谁能做。 */
    enum Who {
        /** 单位的填报人、财务。 */
        FILER(Permission.ASSIGNMENT_FILE),
        /** 公开的角色。 */
        PUBLISHER(Permission.DISCLOSURE_PUBLISH),
        /** 公开的角色，没有填过、提交过这张表，也没有申请公开它。 */
        OTHER_PUBLISHER(Permission.DISCLOSURE_PUBLISH);

        private final Permission permission;

        Who(Permission permission) {
            this.permission = permission;
        }

        Permission permission() {
            return permission;
        }
    }
}
