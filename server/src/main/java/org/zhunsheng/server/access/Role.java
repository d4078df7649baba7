package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Permission.ACCOUNT_READ;
import static org.zhunsheng.server.access.Permission.ACCOUNT_UNLOCK;
import static org.zhunsheng.server.access.Permission.ACCOUNT_WRITE;
import static org.zhunsheng.server.access.Permission.ASSIGNMENT_FILE;
import static org.zhunsheng.server.access.Permission.ASSIGNMENT_READ;
import static org.zhunsheng.server.access.Permission.ASSIGNMENT_REVIEW;
import static org.zhunsheng.server.access.Permission.AUDIT_EXPORT;
import static org.zhunsheng.server.access.Permission.AUDIT_READ;
import static org.zhunsheng.server.access.Permission.CAMPAIGN_READ;
import static org.zhunsheng.server.access.Permission.CAMPAIGN_WRITE;
import static org.zhunsheng.server.access.Permission.DISCLOSURE_PUBLISH;
import static org.zhunsheng.server.access.Permission.DISCLOSURE_READ;
import static org.zhunsheng.server.access.Permission.FILE_READ;
import static org.zhunsheng.server.access.Permission.FILE_WRITE;
import static org.zhunsheng.server.access.Permission.INDICATOR_READ;
import static org.zhunsheng.server.access.Permission.INDICATOR_REVIEW;
import static org.zhunsheng.server.access.Permission.INDICATOR_WRITE;
import static org.zhunsheng.server.access.Permission.MONEY_READ;
import static org.zhunsheng.server.access.Permission.MONEY_WRITE;
import static org.zhunsheng.server.access.Permission.ORGANIZATION_READ;
import static org.zhunsheng.server.access.Permission.ORGANIZATION_WRITE;
import static org.zhunsheng.server.access.Permission.POLICY_WRITE;
import static org.zhunsheng.server.access.Permission.PROJECT_READ;
import static org.zhunsheng.server.access.Permission.PROJECT_WRITE;
import static org.zhunsheng.server.access.Permission.REGISTER_DEFINE;
import static org.zhunsheng.server.access.Permission.REGISTER_READ;
import static org.zhunsheng.server.access.Permission.REGISTER_WRITE;
import static org.zhunsheng.server.access.Permission.ROLE_GRANT;
import static org.zhunsheng.server.access.Permission.ROW_FILE;
import static org.zhunsheng.server.access.Permission.SESSION_END;
import static org.zhunsheng.server.access.Permission.SETTING_WRITE;
import static org.zhunsheng.server.access.Permission.SURVEY_READ;
import static org.zhunsheng.server.access.Permission.SURVEY_WRITE;
import static org.zhunsheng.server.access.Permission.TASK_READ;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** 角色：在一个机构（连同下级）担任什么。三类管理员（系统、安全、审计）彼此分开，见《网络安全等级保护基本要求》8.1.5。 */
public enum Role {
    /** 安装人：只在安装后的几天里有，配齐三类管理员之后失效；不能授予。 */
    INSTALLER(
            ORGANIZATION_READ,
            ORGANIZATION_WRITE,
            ACCOUNT_READ,
            ACCOUNT_WRITE,
            ACCOUNT_UNLOCK,
            ROLE_GRANT,
            SESSION_END,
            SETTING_WRITE,
            POLICY_WRITE,
            TASK_READ),
    /** 系统管理员。 */
    SYSTEM_ADMINISTRATOR(
            ORGANIZATION_READ,
            ORGANIZATION_WRITE,
            ACCOUNT_READ,
            ACCOUNT_WRITE,
            SETTING_WRITE,
            TASK_READ,
            REGISTER_DEFINE),
    /** 安全管理员。 */
    SECURITY_ADMINISTRATOR(ORGANIZATION_READ, ACCOUNT_READ, ACCOUNT_UNLOCK, ROLE_GRANT, SESSION_END, POLICY_WRITE),
    /** 审计管理员。 */
    AUDIT_ADMINISTRATOR(ORGANIZATION_READ, AUDIT_READ, AUDIT_EXPORT),
    /** 审计人员。 */
    AUDITOR(
            ORGANIZATION_READ,
            ACCOUNT_READ,
            AUDIT_READ,
            FILE_READ,
            TASK_READ,
            PROJECT_READ,
            CAMPAIGN_READ,
            ASSIGNMENT_READ,
            MONEY_READ,
            INDICATOR_READ,
            DISCLOSURE_READ,
            REGISTER_READ,
            SURVEY_READ),
    /** 任务管理。 */
    CAMPAIGN_MANAGER(
            ORGANIZATION_READ,
            ACCOUNT_READ,
            FILE_READ,
            FILE_WRITE,
            TASK_READ,
            PROJECT_READ,
            PROJECT_WRITE,
            CAMPAIGN_READ,
            CAMPAIGN_WRITE,
            ASSIGNMENT_READ,
            ASSIGNMENT_REVIEW,
            MONEY_READ,
            INDICATOR_READ,
            INDICATOR_WRITE,
            DISCLOSURE_READ,
            REGISTER_READ,
            SURVEY_READ),
    /** 填报人。 */
    PREPARER(
            ORGANIZATION_READ,
            FILE_READ,
            FILE_WRITE,
            PROJECT_READ,
            PROJECT_WRITE,
            ASSIGNMENT_READ,
            ASSIGNMENT_FILE,
            MONEY_READ,
            MONEY_WRITE,
            INDICATOR_READ,
            INDICATOR_WRITE,
            DISCLOSURE_READ,
            REGISTER_READ,
            REGISTER_WRITE,
            SURVEY_READ,
            SURVEY_WRITE),
    /** 业务处室。 */
    DIVISION(
            ORGANIZATION_READ,
            FILE_READ,
            FILE_WRITE,
            PROJECT_READ,
            ASSIGNMENT_READ,
            MONEY_READ,
            INDICATOR_READ,
            ROW_FILE,
            REGISTER_READ,
            REGISTER_WRITE,
            SURVEY_READ,
            SURVEY_WRITE),
    /** 单位财务。 */
    UNIT_FINANCE(
            ORGANIZATION_READ,
            FILE_READ,
            FILE_WRITE,
            TASK_READ,
            PROJECT_READ,
            PROJECT_WRITE,
            ASSIGNMENT_READ,
            ASSIGNMENT_FILE,
            ASSIGNMENT_REVIEW,
            MONEY_READ,
            MONEY_WRITE,
            INDICATOR_READ,
            INDICATOR_WRITE,
            DISCLOSURE_READ,
            REGISTER_READ,
            REGISTER_WRITE,
            SURVEY_READ,
            SURVEY_WRITE),
    /** 单位负责人。 */
    UNIT_HEAD(
            ORGANIZATION_READ,
            ACCOUNT_READ,
            FILE_READ,
            TASK_READ,
            PROJECT_READ,
            ASSIGNMENT_READ,
            ASSIGNMENT_REVIEW,
            MONEY_READ,
            INDICATOR_READ,
            DISCLOSURE_READ,
            REGISTER_READ,
            REGISTER_WRITE,
            REGISTER_DEFINE,
            SURVEY_READ,
            SURVEY_WRITE),
    /** 主管部门审核。 */
    DEPARTMENT_REVIEWER(
            ORGANIZATION_READ,
            ACCOUNT_READ,
            FILE_READ,
            TASK_READ,
            PROJECT_READ,
            CAMPAIGN_READ,
            ASSIGNMENT_READ,
            ASSIGNMENT_REVIEW,
            MONEY_READ,
            INDICATOR_READ,
            INDICATOR_REVIEW,
            DISCLOSURE_READ,
            REGISTER_READ,
            SURVEY_READ),
    /** 财政部门审核。 */
    FINANCE_REVIEWER(
            ORGANIZATION_READ,
            ACCOUNT_READ,
            FILE_READ,
            TASK_READ,
            PROJECT_READ,
            CAMPAIGN_READ,
            ASSIGNMENT_READ,
            ASSIGNMENT_REVIEW,
            MONEY_READ,
            INDICATOR_READ,
            INDICATOR_REVIEW,
            DISCLOSURE_READ,
            REGISTER_READ,
            SURVEY_READ),
    /** 第三方评审：必须限期。 */
    THIRD_PARTY_REVIEWER(ORGANIZATION_READ, FILE_READ, PROJECT_READ, MONEY_READ, INDICATOR_READ),
    /** 公开。 */
    PUBLISHER(ORGANIZATION_READ, FILE_READ, PROJECT_READ, MONEY_READ, DISCLOSURE_READ, DISCLOSURE_PUBLISH);

    private static final Set<Role> EXCLUSIVE =
            EnumSet.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** 数据库与接口里的写法，如 {@code unit-head}。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** 两个角色不能由同一个人担任；小单位的规则里可以，但每次都记入审计。 */
    public boolean excludes(Role other) {
        return this != other && EXCLUSIVE.contains(this) && EXCLUSIVE.contains(other);
    }

    /** 管理与审核的角色要第二因素。 */
    public boolean needsSecondFactor() {
        return this == INSTALLER || EXCLUSIVE.contains(this) || name().endsWith("REVIEWER") || this == PUBLISHER;
    }

    /** 自己机构与下级的受限的台账也看得见。 */
    boolean seesRestricted() {
        return this == UNIT_HEAD || this == AUDITOR;
    }

    public boolean grantable() {
        return this != INSTALLER;
    }
}
