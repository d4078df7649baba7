package org.zhunsheng.server.intake;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 各种表用来核对与写入的成批 SQL。每一句都有这几个参数：{@code :import}、{@code :account}、{@code :target}（导入处的位置）、
 * {@code :id}（导入处的编号）、{@code :region}（地区的位置）；别的由调用者给。
 */
@Repository
public class IntakeTable {

    private static final String FAIL =
            "insert into import_errors (import_id, account_id, line, field, problem, found, detail) select :import, :account, w.* from (";

    private static final String REPEATED = """
            select line, :field, 'REPEATED', found, first::text
              from (select line, found, min(line) over (partition by key) as first
                      from (select r.line, r.cells ->> :field as found,
                                   (select array_agg(r.cells ->> k order by n) from unnest(cast(:key as text[])) with ordinality u (k, n)) as key
                              from import_rows r where r.import_id = :import and r.account_id = :account) r
                     where array_position(key, null) is null) r
             where line <> first
            """;

    private final JdbcClient db;

    IntakeTable(JdbcClient db) {
        this.db = db;
    }

    /** 做一句；答改动了几行。 */
    public int run(Draft draft, String sql, Map<String, ?> more) {
        return bound(draft, sql, more).update();
    }

    /** 看一句的结果。 */
    public <T> List<T> list(Draft draft, String sql, Map<String, ?> more, RowMapper<T> mapper) {
        return bound(draft, sql, more).query(mapper).list();
    }

    /** 记下错误：一句 select，给出行、栏、错误的名字、写的是什么、细节。 */
    public void fail(Draft draft, String select, Map<String, ?> more) {
        run(draft, FAIL + select + ") w on conflict do nothing", more);
    }

    private JdbcClient.StatementSpec bound(Draft draft, String sql, Map<String, ?> more) {
        return db.sql(sql)
                .param("import", draft.id())
                .param("account", draft.account())
                .param("target", draft.target().place())
                .param("id", draft.target().id())
                .param("region", draft.region())
                .params(more);
    }

    void repeated(Draft draft, List<String> key) {
        if (key.isEmpty()) return;
        fail(draft, REPEATED, Map.of("field", key.getLast(), "key", key.toArray(String[]::new)));
    }

    /**
     * 从此成批：刚放进去的表没有统计，计划会以为只有几行，等值连接一律用散列；不许的走法算得极贵，会触发即时编译，关掉它。
     * 这个连接从前留着的计划也丢掉：表还只有几行的时候，外键的检查是逐行找的，两万个项目照它找要十几分钟。只在这个事务里。
     */
    void bulk() {
        db.sql("discard plans").update();
        db.sql("set local enable_nestloop = off; set local jit = off").update();
    }

    void usual() {
        db.sql("set local enable_nestloop = on").update();
    }
}
