package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;

/** 打开一个由支付数出的数：看的人看得见的各笔。 */
@Component
public class CountedPayments {

    private final PaymentStore store;
    private final Access access;

    CountedPayments(PaymentStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /** 一个机构那一年的一个数。 */
    public record Wanted(long figure, long organization, int year) {}

    /** 一笔支付。 */
    public record Line(
            long id,
            long project,
            int year,
            LocalDate date,
            String voucher,
            String payee,
            String purpose,
            BigDecimal amount) {}

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    public record Page(List<Line> lines, @Nullable Long next) {}

    @Transactional(readOnly = true)
    public Page page(Wanted wanted, long after, int limit) {
        try (Stream<Line> all = store.counted(wanted, after, limit + 1, access.scope(Permission.MONEY_READ))) {
            List<Line> found = all.toList();
            return found.size() <= limit
                    ? new Page(found, null)
                    : new Page(found.subList(0, limit), found.get(limit - 1).id());
        }
    }

    /** 全部，一笔一笔地给，须在事务里。 */
    @Transactional(readOnly = true)
    public void all(Wanted wanted, Consumer<Line> each) {
        try (Stream<Line> all = store.counted(wanted, 0, Integer.MAX_VALUE, access.scope(Permission.MONEY_READ))) {
            all.forEach(each);
        }
    }
}
