package org.zhunsheng.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Quantity;

/**
 * 同一项目同一年的账：预算、支付、台账数出的数。
 *
 * @param lines 各种资金；总额也是一种
 * @param figures 与指标行连着的数据项
 */
public record Ledger(Map<FundKind, FundLine> lines, List<CountedFigure> figures) {

    public Ledger {
        lines = Map.copyOf(lines);
        figures = List.copyOf(figures);
    }

    /**
     * 一种资金。
     *
     * @param approved 年初批复；没有预算记录的为 null
     * @param adjustments 各次调整之和
     * @param executed 支付之和；没有支付记录的为 null
     */
    public record FundLine(
            @Nullable Money approved,
            Money adjustments,
            @Nullable Money executed) {

        /** 调整后的预算；没有预算记录的为 null。 */
        public @Nullable Money annual() {
            return approved == null ? null : approved.plus(adjustments);
        }

        FundLine plus(FundLine other) {
            return new FundLine(
                    sum(approved, other.approved), adjustments.plus(other.adjustments), sum(executed, other.executed));
        }

        private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
            return one == null ? other : other == null ? one : one.plus(other);
        }
    }

    /**
     * 一行指标连着的数据项。
     *
     * @param indicator 指标行，从 0 起
     * @param value 由记录数出的数
     */
    public record CountedFigure(int indicator, String title, Quantity value) {}
}
