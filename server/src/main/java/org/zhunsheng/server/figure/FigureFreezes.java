package org.zhunsheng.server.figure;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;

/** 提交的时候，表上的数连同由哪几条记录数出、附着的文件的散列一起冻结；以后记录怎样改，冻结的都不变。 */
@Component
public class FigureFreezes {

    private final FigureFreezeStore store;
    private final Access access;

    FigureFreezes(FigureFreezeStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /**
     * 要冻结的：哪一张表的哪一版。
     *
     * @param figures 哪一处 → 数据项
     */
    public record Wanted(long filling, long number, long organization, int year, Map<Spot, Long> figures) {}

    /**
     * 表上的一处。
     *
     * @param row 哪一行
     * @param claim 文字里的数：数了什么、什么单位；指标的完成值为空字
     */
    public record Spot(String row, String claim) {

        public static Spot ofRow(String row) {
            return new Spot(row, "");
        }
    }

    /**
     * 冻结了的一个数（比率的分子、分母各一个）。
     *
     * @param part 比率的 of、to；数出来的为空字
     * @param count 由几条记录数出
     * @param paid 数的是支付
     * @param evidence 各条记录附的文件，写作 file:编号:散列
     */
    public record Part(
            long id,
            String part,
            long figure,
            String title,
            int version,
            String value,
            int count,
            boolean paid,
            List<String> evidence) {}

    /**
     * 那时的一条记录。
     *
     * @param changed 那时是第几次改动
     */
    public record Kept(long record, int changed) {}

    /** 一句之内数出、记下：冻结的数就是那几条记录的数。 */
    @Transactional
    public Map<Spot, Counted> freeze(Wanted wanted) {
        return wanted.figures().isEmpty() ? Map.of() : store.freeze(wanted);
    }

    /** 一处最近一次冻结的。 */
    @Transactional(readOnly = true)
    public List<Part> parts(long filling, Spot spot) {
        return store.parts(filling, spot, access.scope(Permission.ASSIGNMENT_READ));
    }

    /** 冻结的第几条起的几条记录。 */
    @Transactional(readOnly = true)
    public List<Kept> records(long part, int from, int limit) {
        return store.records(part, from, limit, access.scope(Permission.ASSIGNMENT_READ));
    }
}
