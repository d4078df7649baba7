package org.zhunsheng.server.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;

/** 以什么身份做的：靠受委托的角色才做得成的事，审计的内容里写明受谁的委托。 */
final class Standing {

    /** 内容里的键。 */
    private static final String KEY = "delegatedFor";

    /** 做这一类事要的权限；填报走的每一步、审核意见、整改通知另按当时的角色写明。 */
    private static final Map<String, Permission> NEEDED = Map.of(
            "campaign", Permission.CAMPAIGN_WRITE,
            "project", Permission.PROJECT_WRITE,
            "budget", Permission.MONEY_WRITE,
            "payment", Permission.MONEY_WRITE,
            "indicator", Permission.INDICATOR_WRITE,
            "filling", Permission.ASSIGNMENT_FILE,
            "disclosure", Permission.ASSIGNMENT_FILE,
            "history", Permission.PROJECT_WRITE,
            "file", Permission.FILE_WRITE);

    private Standing() {}

    static Map<String, Object> told(Act act, String place, Map<String, ?> detail) {
        Permission needed = needed(act);
        return needed == null
                ? with(null, detail)
                : with(Caller.current().delegator(role -> role.permissions().contains(needed), place), detail);
    }

    static Map<String, Object> as(String role, String place, Map<String, ?> detail) {
        return with(Caller.current().delegator(one -> one.code().equals(role), place), detail);
    }

    private static Map<String, Object> with(@Nullable Long delegator, Map<String, ?> detail) {
        Map<String, Object> told = new LinkedHashMap<>(detail);
        if (delegator != null) told.put(KEY, delegator);
        return told;
    }

    private static @Nullable Permission needed(Act act) {
        return switch (act) {
            case INDICATOR_PASS, INDICATOR_RETURN -> Permission.INDICATOR_REVIEW;
            case FILE_READ -> Permission.FILE_READ;
            default -> NEEDED.get(act.code().replaceFirst("\\..*", ""));
        };
    }
}
