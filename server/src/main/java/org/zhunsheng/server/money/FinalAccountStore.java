package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 决算数的 SQL；每一句都带范围。 */
@Repository
class FinalAccountStore {

    private static final String SELECT = """
            select a.organization_id as organization, coalesce(o.name, '') as name, a.amount, a.version
              from final_accounts a left join organizations o on o.id = a.organization_id
            """;

    private final JdbcClient db;

    FinalAccountStore(JdbcClient db) {
        this.db = db;
    }

    Optional<FinalAccount> find(long organization, int year, Scope scope) {
        return db.sql(SELECT
                        + " where a.organization_id = :organization and a.year = :year and a.place like any (:scope)")
                .param("organization", organization)
                .param("year", year)
                .param("scope", scope.patterns())
                .query(FinalAccount.class)
                .optional();
    }

    /** 一个机构与它的下级的。 */
    List<FinalAccount> beneath(String node, int year, int most, Scope scope) {
        return db.sql(SELECT + """
                 where a.place >= :node and a.place < :node || '~' and a.year = :year and a.place like any (:scope)
                 order by a.place limit :most
                """)
                .param("node", node)
                .param("year", year)
                .param("most", most)
                .param("scope", scope.patterns())
                .query(FinalAccount.class)
                .list();
    }

    /** 录入；已经有人录入了的，答否。 */
    boolean add(long organization, int year, BigDecimal amount) {
        return db.sql("""
                        insert into final_accounts (organization_id, year, amount) values (:organization, :year, :amount)
                        on conflict do nothing
                        """)
                        .param("organization", organization)
                        .param("year", year)
                        .param("amount", amount)
                        .update()
                == 1;
    }

    /** 改正；版本不是所见的，答否。 */
    boolean change(long organization, int year, BigDecimal amount, int version, Scope scope) {
        return db.sql("""
                        update final_accounts set amount = :amount, version = version + 1
                         where organization_id = :organization and year = :year and version = :version and place like any (:scope)
                        """)
                        .param("organization", organization)
                        .param("year", year)
                        .param("amount", amount)
                        .param("version", version)
                        .param("scope", scope.patterns())
                        .update()
                == 1;
    }
}
