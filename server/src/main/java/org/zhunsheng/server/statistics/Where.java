package org.zhunsheng.server.statistics;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.organization.Organization;

/**
 * 统计哪里的：一个机构与它的下级，一年，一种项目类别。
 *
 * @param kind 项目类别；null 是不分类别的
 * @param scope 凭 assignment.read
 * @param organizations 凭 organization.read：名称看不看得见
 */
record Where(Organization organization, int year, @Nullable String kind, Scope scope, Scope organizations) {

    private static final String ALL = "*";

    String node() {
        return organization.place();
    }

    /** 数据库里的写法。 */
    String kindKey() {
        return kind == null ? ALL : kind;
    }
}
