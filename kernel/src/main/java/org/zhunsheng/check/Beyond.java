package org.zhunsheng.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Funding.FundKind;

/** 表以外的材料，一样一样取；只看一张表的时候都没有。 */
final class Beyond {

    private Beyond() {}

    static @Nullable Form goals(Filing filing) {
        return filing.objective() == null ? null : filing.objective().approved();
    }

    static @Nullable Form monitoring(Filing filing) {
        return filing.objective() == null ? null : filing.objective().monitoring();
    }

    static @Nullable DocumentDates dates(Filing filing) {
        return filing.objective() == null ? null : filing.objective().dates();
    }

    static @Nullable LibraryProject project(Filing filing) {
        return filing.objective() == null ? null : filing.objective().project();
    }

    static @Nullable Set<String> knownIndicators(Filing filing) {
        return filing.objective() == null ? null : filing.objective().knownIndicators();
    }

    static @Nullable Set<String> foreign(Filing filing) {
        return filing.objective() == null ? null : filing.objective().foreign();
    }

    static boolean budget(Filing filing) {
        Ledger.FundLine total = total(filing);
        return total != null && total.approved() != null;
    }

    static boolean executed(Filing filing) {
        Ledger.FundLine total = total(filing);
        return total != null && total.executed() != null;
    }

    static boolean figures(Filing filing) {
        return filing.ledger() != null && !filing.ledger().figures().isEmpty();
    }

    static Ledger.@Nullable FundLine total(Filing filing) {
        return filing.ledger() == null ? null : filing.ledger().lines().get(FundKind.TOTAL);
    }

    static @Nullable Form lastYear(Filing filing) {
        return filing.lastYear() == null ? null : filing.lastYear().form();
    }
}
