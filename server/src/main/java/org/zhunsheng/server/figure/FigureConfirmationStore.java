package org.zhunsheng.server.figure;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 确认的 SQL；只增不改。看得见表的人看得见。 */
@Repository
class FigureConfirmationStore {

    private final JdbcClient db;

    FigureConfirmationStore(JdbcClient db) {
        this.db = db;
    }

    void add(long filling, String row, Counted counted, long account) {
        db.sql("""
                insert into figure_confirmations (filling_id, "row", figure_id, version, value, account_id)
                values (:filling, :row, :figure, :version, :value, :account)
                """)
                .param("filling", filling)
                .param("row", row)
                .param("figure", counted.figure())
                .param("version", counted.version())
                .param("value", counted.value())
                .param("account", account)
                .update();
    }

    Map<String, FigureConfirmations.Confirmed> latest(long filling) {
        return db.sql("""
                select distinct on (c."row") c."row", c.figure_id as figure, c.value, coalesce(figure_login(c.filling_id, c.account_id), '') as login, c.at
                  from figure_confirmations c where c.filling_id = :filling order by c."row", c.id desc
                """).param("filling", filling).query(FigureConfirmations.Confirmed.class).list().stream()
                .collect(Collectors.toMap(FigureConfirmations.Confirmed::row, Function.identity()));
    }
}
