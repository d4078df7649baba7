package org.zhunsheng.server.audit;

import java.util.Locale;

/** 审计里的每一种事。新的入口要写清它记哪一种，由测试核对。 */
public enum Act {
    ACCOUNT_SIGN_IN,
    ACCOUNT_SIGN_OUT,
    ACCOUNT_CONFIRM,
    ACCOUNT_LOCK,
    ACCOUNT_UNLOCK,
    ACCOUNT_CREATE,
    ACCOUNT_CHANGE,
    ACCOUNT_DISABLE,
    ACCOUNT_ENABLE,
    ACCOUNT_RESET,
    ACCOUNT_LINK,
    PASSWORD_CHANGE,
    FACTOR_ADD,
    FACTOR_REMOVE,
    SESSION_END,
    TOKEN_CREATE,
    TOKEN_REVOKE,
    ROLE_GRANT,
    ROLE_REVOKE,
    /** 小单位的规则许可的捷径：本应分开的角色由一个人担任。 */
    ROLE_SHORTCUT,
    ORGANIZATION_CREATE,
    ORGANIZATION_RENAME,
    ORGANIZATION_MOVE,
    ORGANIZATION_CLOSE,
    ORGANIZATION_REOPEN,
    ORGANIZATION_IMPORT,
    ORGANIZATION_EXPORT,
    PROJECT_CREATE,
    PROJECT_CHANGE,
    PROJECT_RENAME,
    PROJECT_CLOSE,
    PROJECT_REOPEN,
    PROJECT_IMPORT,
    BUDGET_ADD,
    BUDGET_CHANGE,
    BUDGET_IMPORT,
    PAYMENT_CHANGE,
    PAYMENT_IMPORT,
    PAYMENT_EXPORT,
    SETTING_CHANGE,
    FILE_ADD,
    FILE_READ,
    FILE_QUARANTINE,
    AUDIT_READ,
    AUDIT_EXPORT,
    /** 越权的请求，被挡下。 */
    ACCESS_REFUSED,
    SYSTEM_INSTALL,
    SYSTEM_BACKUP,
    SYSTEM_RESTORE;

    /** 数据库与导出里的写法，如 {@code organization.rename}；永不更改。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }
}
