package org.zhunsheng.server.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.server.access.Permission;

/**
 * 事件的每一种，与要有哪一项权限才看得见。名称与审计的相同，永不更改；{@code assignment.*} 由数据库随填报的每一步写，
 * 别的随审计写。
 */
public enum EventType {
    CAMPAIGN_CREATE(Permission.CAMPAIGN_READ),
    CAMPAIGN_CHANGE(Permission.CAMPAIGN_READ),
    CAMPAIGN_ISSUE(Permission.CAMPAIGN_READ),
    CAMPAIGN_ADD(Permission.CAMPAIGN_READ),
    CAMPAIGN_CANCEL(Permission.CAMPAIGN_READ),
    ASSIGNMENT_ISSUE(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_START(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_SUBMIT(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_TAKE_BACK(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_PASS(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_RECALL(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_RETURN(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_CANCEL_APPROVAL(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_REQUEST_WITHDRAWAL(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_AGREE(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_REFUSE(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_EXTEND(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_ADJUST(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_ABANDON(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_REJECT(Permission.ASSIGNMENT_READ),
    ASSIGNMENT_CANCEL(Permission.ASSIGNMENT_READ),
    REVIEW_OPEN(Permission.ASSIGNMENT_READ),
    REVIEW_ANSWER(Permission.ASSIGNMENT_READ),
    REVIEW_RESOLVE(Permission.ASSIGNMENT_READ),
    REVIEW_REOPEN(Permission.ASSIGNMENT_READ),
    SCORE_REVIEW(Permission.ASSIGNMENT_READ),
    SCORE_REVIEW_WITHDRAW(Permission.ASSIGNMENT_READ),
    FILLING_OPEN(Permission.ASSIGNMENT_READ),
    FILLING_SIGN(Permission.ASSIGNMENT_READ),
    NOTICE_ISSUE(Permission.ASSIGNMENT_READ),
    NOTICE_ANSWER(Permission.ASSIGNMENT_READ),
    NOTICE_CLOSE(Permission.ASSIGNMENT_READ),
    NOTICE_RETURN(Permission.ASSIGNMENT_READ),
    NOTICE_WITHDRAW(Permission.ASSIGNMENT_READ),
    HISTORY_ADD(Permission.ASSIGNMENT_READ),
    HISTORY_WITHDRAW(Permission.ASSIGNMENT_READ),
    REPORT_CHANGE(Permission.ASSIGNMENT_READ),
    SURVEY_OPEN(Permission.SURVEY_READ),
    SURVEY_PROLONG(Permission.SURVEY_READ),
    SURVEY_CLOSE(Permission.SURVEY_READ),
    DISCLOSURE_PROPOSE(Permission.DISCLOSURE_READ),
    DISCLOSURE_PUBLISH(Permission.DISCLOSURE_READ),
    DISCLOSURE_REFUSE(Permission.DISCLOSURE_READ),
    DISCLOSURE_WITHDRAW(Permission.DISCLOSURE_READ),
    DISCLOSURE_WITHHOLD(Permission.DISCLOSURE_READ),
    DISCLOSURE_CONFIRM(Permission.DISCLOSURE_READ),
    DISCLOSURE_LIFT(Permission.DISCLOSURE_READ),
    BUDGET_ADD(Permission.MONEY_READ),
    BUDGET_CHANGE(Permission.MONEY_READ),
    BUDGET_IMPORT(Permission.MONEY_READ),
    BUDGET_SETTLE(Permission.MONEY_READ),
    PAYMENT_CHANGE(Permission.MONEY_READ),
    PAYMENT_IMPORT(Permission.MONEY_READ),
    PROJECT_CREATE(Permission.PROJECT_READ),
    PROJECT_CHANGE(Permission.PROJECT_READ),
    PROJECT_RENAME(Permission.PROJECT_READ),
    PROJECT_CLOSE(Permission.PROJECT_READ),
    PROJECT_REOPEN(Permission.PROJECT_READ),
    PROJECT_IMPORT(Permission.PROJECT_READ),
    ORGANIZATION_CREATE(Permission.ORGANIZATION_READ),
    ORGANIZATION_RENAME(Permission.ORGANIZATION_READ),
    ORGANIZATION_MOVE(Permission.ORGANIZATION_READ),
    ORGANIZATION_CLOSE(Permission.ORGANIZATION_READ),
    ORGANIZATION_REOPEN(Permission.ORGANIZATION_READ),
    ORGANIZATION_IMPORT(Permission.ORGANIZATION_READ),
    INDICATOR_PASS(Permission.INDICATOR_READ),
    INDICATOR_WITHDRAW(Permission.INDICATOR_READ),
    INDICATOR_IMPORT(Permission.INDICATOR_READ);

    private final Permission permission;

    EventType(Permission permission) {
        this.permission = permission;
    }

    Permission permission() {
        return permission;
    }

    /** 接口里的写法，如 {@code assignment.take-back}。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    /** 由数据库随填报的每一步写。 */
    boolean writtenByDatabase() {
        return name().startsWith("ASSIGNMENT_");
    }

    public static Optional<EventType> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
