package org.zhunsheng.server.access;

import java.util.Arrays;

/** 权限：能做的一类事。角色由权限组成，范围按权限计算。 */
public enum Permission {
    ORGANIZATION_READ,
    ORGANIZATION_WRITE,
    ACCOUNT_READ,
    ACCOUNT_WRITE,
    ACCOUNT_UNLOCK,
    ROLE_GRANT,
    SESSION_END,
    SETTING_WRITE,
    POLICY_WRITE,
    TASK_READ,
    FILE_READ,
    FILE_WRITE,
    PROJECT_READ,
    PROJECT_WRITE,
    CAMPAIGN_READ,
    CAMPAIGN_WRITE,
    ASSIGNMENT_READ,
    ASSIGNMENT_FILE,
    ASSIGNMENT_REVIEW,
    ROW_FILE,
    MONEY_READ,
    MONEY_WRITE,
    INDICATOR_READ,
    INDICATOR_WRITE,
    INDICATOR_REVIEW,
    DISCLOSURE_READ,
    DISCLOSURE_PUBLISH,
    REGISTER_READ,
    REGISTER_WRITE,
    REGISTER_DEFINE,
    SURVEY_READ,
    SURVEY_WRITE,
    AUDIT_READ,
    AUDIT_EXPORT;

    /** 数据库与接口里的写法，如 {@code organization.read}。 */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
    }

    /** 由写法找权限；没有这一项时抛 {@link IllegalArgumentException}。 */
    public static Permission of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no permission " + code));
    }
}
