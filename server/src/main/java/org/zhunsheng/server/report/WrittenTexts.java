package org.zhunsheng.server.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;

/** 各单位的自评报告里由人写的几段，合起来就是单位的总结。 */
@Component
public class WrittenTexts {

    private final ReportStore store;
    private final Access access;

    WrittenTexts(ReportStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /** 一个机构与它的下级的，键是机构；没有写过的不在其中。 */
    @Transactional(readOnly = true)
    public Map<Long, String> beneath(String node, int year, int most) {
        return store.beneath(node, year, most, access.scope(Permission.ASSIGNMENT_READ)).stream()
                .collect(Collectors.toMap(ReportStore.Whole::organization, ReportStore.Whole::text));
    }
}
