package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.filling.Filling;

/** 同类的 SQL：提交时记下各行指标，填的时候看别的单位合起来怎样。 */
@Repository
class PeerStore {

    private final JdbcClient db;

    PeerStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * 交上来的一行指标。
     *
     * @param name 指标名称，去掉了空白
     * @param actual 完成值；不是数的为 null
     * @param share 得分占分值的比例；没有分的为 null
     */
    record Result(
            String row,
            String name,
            String unit,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal share) {}

    /** 只留最近一次交上来的。 */
    void put(Filling filling, List<Result> results, Scope scope) {
        db.sql("delete from indicator_results where filling_id = :filling and place like any (:scope)")
                .param("filling", filling.id())
                .param("scope", scope.patterns())
                .update();
        for (Result one : results)
            db.sql("""
                    insert into indicator_results (filling_id, "row", year, name, unit, actual, share)
                    values (:filling, :row, :year, :name, :unit, :actual, :share)
                    """)
                    .param("filling", filling.id())
                    .param("row", one.row())
                    .param("year", filling.year())
                    .param("name", one.name())
                    .param("unit", one.unit())
                    .param("actual", one.actual())
                    .param("share", one.share())
                    .update();
    }

    /** 键是名称与单位；不足五个单位的不在其中。 */
    Map<String, Peer> of(long filling, List<String> names) {
        return db
                .sql("select * from indicator_peers(:filling, :names)")
                .param("filling", filling)
                .param("names", names.toArray(String[]::new))
                .query(Peer.class)
                .stream()
                .collect(Collectors.toMap(peer -> peer.name() + "\n" + peer.unit(), Function.identity()));
    }
}
