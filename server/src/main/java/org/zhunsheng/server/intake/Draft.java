package org.zhunsheng.server.intake;

import org.zhunsheng.server.organization.Organization;

/**
 * 一份草稿，给各种表的 SQL 用：它的各行是 {@code import_rows} 里 {@code import_id = :import and account_id = :account} 的。
 *
 * @param target 导入到哪个机构之下
 */
public record Draft(long id, long account, String kind, String name, Organization target) {

    /** 所在的地区（本系统下的第一层）的位置。 */
    public String region() {
        return target.region();
    }
}
