package org.zhunsheng.check;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Funding.FundKind;

/** 表上的一行资金是账上的哪一种：只有看得准的才对照。 */
final class LedgerLine {

    private static final Pattern GRANT = Pattern.compile("财政拨款|财政资金|预算拨款|^$");
    private static final Pattern OTHER = Pattern.compile("其[他它]|^$");

    private LedgerLine() {}

    /** 总额照总额；一种来源在表上正好一行，行名也是那个意思的，照那一种；别的（中央补助、市级资金……）账上不这样分，为 null。 */
    static Ledger.@Nullable FundLine of(FundRow row, Filing filing) {
        if (filing.ledger() == null) return null;
        Map<FundKind, Ledger.FundLine> lines = filing.ledger().lines();
        FundKind kind = row.funding().kind();
        if (count(filing, kind) != 1) return null;
        String label = row.funding().label().asWritten().strip();
        return switch (kind) {
            case TOTAL -> lines.get(FundKind.TOTAL);
            case CARRY_OVER -> lines.get(FundKind.CARRY_OVER);
            case OTHER -> OTHER.matcher(label).find() ? lines.get(FundKind.OTHER) : null;
            case CURRENT_YEAR_GRANT -> GRANT.matcher(label).find() ? grant(lines, filing) : null;
        };
    }

    /** 没有单列结转的表，财政拨款连同结转的。 */
    private static Ledger.@Nullable FundLine grant(Map<FundKind, Ledger.FundLine> lines, Filing filing) {
        Ledger.FundLine current = lines.get(FundKind.CURRENT_YEAR_GRANT);
        Ledger.FundLine carried = lines.get(FundKind.CARRY_OVER);
        if (current == null || carried == null || count(filing, FundKind.CARRY_OVER) > 0) return current;
        return current.plus(carried);
    }

    private static long count(Filing filing, FundKind kind) {
        return FundRow.all(filing).stream()
                .filter(row -> row.funding().kind() == kind)
                .count();
    }
}
