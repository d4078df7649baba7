package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 支付的 SQL；每一句都带范围。 */
@Repository
class PaymentStore {

    private static final int FETCH = 1000;

    private static final String WHERE = """
             where y.project_id = :project and y.place like any (:scope)
               and (cast(:year as int) is null or y.year = :year)
               and (cast(:sub as bigint) is null or coalesce(y.sub_project_id, 0) = :sub)
               and (cast(:source as text[]) is null or y.source = any (cast(:source as text[])))
               and (:month = '' or to_char(y.paid_on, 'YYYY-MM') = :month)
               and (cast(:until as date) is null or y.paid_on <= :until)
            """;

    /** 单位用它在支付那一天的名称：2019 年的支付仍用 2019 年的名称。 */
    private static final String SELECT = """
            select y.id, y.year, y.paid_on, y.voucher, y.line, y.payee, y.purpose, y.sub_project_id, s.name as sub_project, y.source,
                   coalesce((select n.name from organization_names n where n.organization_id = y.organization_id and n.valid_from <= y.paid_on
                              order by n.valid_from desc limit 1), o.name, '') as unit, y.amount, y.version
              from payments y
              left join sub_projects s on s.id = y.sub_project_id
              left join organizations o on o.id = y.organization_id
            """;

    private static final String ORDER = " order by y.year, y.paid_on, y.id";

    private final JdbcClient db;

    PaymentStore(JdbcClient db) {
        this.db = db;
    }

    /** 几笔、合计多少。 */
    record Total(long count, BigDecimal amount) {}

    private JdbcClient.StatementSpec bound(String sql, long project, PaymentFilter filter, Scope scope) {
        return db.sql(sql)
                .param("project", project)
                .param("scope", scope.patterns())
                .param("year", filter.year())
                .param("sub", filter.subProject())
                .param("source", filter.sourceCodes())
                .param("month", filter.month())
                .param("until", filter.until());
    }

    /** 按年度、日期排，从这一笔之后。 */
    List<Payment> list(long project, PaymentFilter filter, long after, int limit, Scope scope) {
        String key = """
                 and (:after = 0 or (y.year, y.paid_on, y.id) > (select k.year, k.paid_on, k.id from payments k where k.id = :after and k.project_id = :project))
                """;
        return bound(SELECT + WHERE + key + ORDER + " limit :limit", project, filter, scope)
                .param("after", after)
                .param("limit", limit)
                .query(Payment.class)
                .list();
    }

    Total total(long project, PaymentFilter filter, Scope scope) {
        return bound(
                        "select count(*) as count, coalesce(sum(y.amount), 0.00) as amount from payments y" + WHERE,
                        project,
                        filter,
                        scope)
                .query(Total.class)
                .single();
    }

    /** 一边读一边给，须在事务里。 */
    void all(long project, PaymentFilter filter, Scope scope, Consumer<Payment> reader) {
        try (Stream<Payment> payments =
                bound(SELECT + WHERE + ORDER, project, filter, scope)
                        .withFetchSize(FETCH)
                        .query(Payment.class)
                        .stream()) {
            payments.forEach(reader);
        }
    }

    /** 一个数由哪几笔数出，看得见的；日期近的在前，从这一笔之后。 */
    Stream<CountedPayments.Line> counted(CountedPayments.Wanted wanted, long after, int limit, Scope scope) {
        return db
                .sql("""
                select e.id, e.project_id as project, e.year, e.paid_on as date, e.voucher, e.payee, e.purpose, e.amount
                  from (select coalesce((select k.paid_on from payments k where k.id = :after and k.place like any (:scope)), 'infinity') as day) last
                 cross join lateral figure_payments(:figure, :organization, :year, cast(:scope as text[]), last.day,
                                                    case when :after = 0 then 9223372036854775807 else :after end, :limit) e
                 where e.place like any (:scope) order by e.paid_on desc, e.id desc
                """)
                .param("figure", wanted.figure())
                .param("organization", wanted.organization())
                .param("year", wanted.year())
                .param("after", after)
                .param("limit", limit)
                .param("scope", scope.patterns())
                .withFetchSize(FETCH)
                .query(CountedPayments.Line.class)
                .stream();
    }
}
