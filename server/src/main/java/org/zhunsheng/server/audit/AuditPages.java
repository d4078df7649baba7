package org.zhunsheng.server.audit;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;

/** 审计页面的一页；看审计这件事本身也记下来。 */
@Component
class AuditPages {

    private static final int PAGE = 100;

    private final AuditStore store;
    private final Access access;
    private final Audit audit;

    AuditPages(AuditStore store, Access access, Audit audit) {
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    /** @param next 下一页的筛选；没有下一页的为空 */
    public record Shown(List<AuditStore.Row> rows, @Nullable AuditFilter next) {}

    @Transactional
    public Shown show(AuditFilter filter) {
        List<AuditStore.Row> rows =
                store.find(filter, access.scope(Permission.AUDIT_READ), ZoneId.systemDefault(), PAGE + 1);
        if (filter.before() == null) audit.done(Act.AUDIT_READ, Audit.EVERYWHERE, "audit", Map.of());
        if (rows.size() <= PAGE) return new Shown(rows, null);
        List<AuditStore.Row> page = rows.subList(0, PAGE);
        return new Shown(page, filter.next(page.getLast().id()));
    }
}
