package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 各版的 SQL。 */
@Repository
class VersionStore {

    /** 基线是最后批下的一版；调整期间还是它，撤销了终审的没有。 */
    private static final String VERSIONS = """
            select v.number, v.state, v.at, v.content::text as content, encode(v.sha256, 'hex') as digest,
                   coalesce(v.state = 'approved' and a.state in ('approved', 'adjusting', 'adjustment-submitted', 'adjustment-returned')
                            and v.number = max(v.number) filter (where v.state = 'approved') over (), false) as baseline,
                   exists (select from signed_scans s where s.filling_id = v.filling_id and s.number = v.number) as signed
              from filling_versions v join fillings f on f.id = v.filling_id join assignments a on a.id = f.assignment_id
             where v.filling_id = :filling and f.place like any (:scope)
            """;

    private static final RowMapper<Filling> FILLING = new SimplePropertyRowMapper<>(Filling.class);

    private final JdbcClient db;

    VersionStore(JdbcClient db) {
        this.db = db;
    }

    /** 新的在前；同一个编号先提交、后批下。 */
    List<Version> list(long filling, Scope scope) {
        return db.sql("select number, state, at, baseline, digest, signed from (" + VERSIONS
                        + ") v order by number desc, state = 'approved' desc")
                .param("filling", filling)
                .param("scope", scope.patterns())
                .query(Version.class)
                .list();
    }

    /** 各格的值，JSON，键是“行 栏”；同一个编号的内容相同。 */
    Optional<String> content(long filling, long number, Scope scope) {
        return db.sql("select content from (" + VERSIONS + ") v where number = :number limit 1")
                .param("filling", filling)
                .param("number", number)
                .param("scope", scope.patterns())
                .query(String.class)
                .optional();
    }

    /** 交上来的：提交了的、终审通过的；整体支出的另算，不在其中。 */
    private static final String SUBMITTED = """
              from fillings f join assignments a on a.id = f.assignment_id join projects p on p.id = f.project_id
             where f.kind = :kind and f.year = :year and f.place >= :node and f.place < :node || '~' and f.place like any (:scope)
               and not f.open and a.state in ('submitted', 'approved') and p.extent = 'project'
            """;

    /** 一张表连同冻结的内容。 */
    record Frozen(Filling filling, String content) {}

    List<Frozen> submitted(String kind, String node, int year, int most, Scope scope) {
        return db.sql("with page as (select f.* " + SUBMITTED + " order by f.place, f.id limit :most) select "
                        + FillingStore.COLUMNS + """
                        , v.content from page cross join lateral (
                               select content::text from filling_versions where filling_id = page.id and number = page.last_number limit 1) v
                         order by place, id
                        """)
                .param("kind", kind)
                .param("node", node)
                .param("year", year)
                .param("most", most)
                .param("scope", scope.patterns())
                .query((row, at) -> new Frozen(FILLING.mapRow(row, at), row.getString("content")))
                .list();
    }

    int countSubmitted(String kind, String node, int year, Scope scope) {
        return db.sql("select count(*)::int " + SUBMITTED)
                .param("kind", kind)
                .param("node", node)
                .param("year", year)
                .param("scope", scope.patterns())
                .query(Integer.class)
                .single();
    }

    /** 上一次审核时看的那一版：最近一次退回、申请调整之前的最后一版。 */
    Optional<Version> reviewed(long filling, Scope scope) {
        return db.sql("select number, state, at, baseline, digest, signed from (" + VERSIONS + """
                ) v where at < (select max(m.moved_at) from assignment_moves m join fillings f on f.assignment_id = m.assignment_id
                                 where f.id = :filling and m.act in ('return', 'adjust') and m.place like any (:scope))
                 order by number desc, at desc limit 1
                """)
                .param("filling", filling)
                .param("scope", scope.patterns())
                .query(Version.class)
                .optional();
    }

    /** 正在调整。 */
    boolean isAdjusted(long filling, Scope scope) {
        return db.sql("""
                select exists (select from fillings f join assignments a on a.id = f.assignment_id
                                where f.id = :filling and a.state like 'adjust%' and f.place like any (:scope))
                """)
                .param("filling", filling)
                .param("scope", scope.patterns())
                .query(Boolean.class)
                .single();
    }
}
