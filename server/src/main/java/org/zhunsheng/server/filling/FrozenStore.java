package org.zhunsheng.server.filling;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 提交、终审时冻结的表的 SQL。 */
@Repository
class FrozenStore {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    /** 一年调整不了这么多次。 */
    private static final int MOST = 20;

    private final JdbcClient db;
    private final JsonMapper json;

    FrozenStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 冻结的一张：哪一张表，那时各格的值。 */
    record Frozen(long filling, List<Cell> cells, OffsetDateTime at) {}

    /** 最近一次终审通过的。 */
    Optional<Frozen> approved(String kind, long project, int year, Scope scope) {
        return approved(kind, project, year, 1, scope).stream().findFirst();
    }

    /** 各次终审通过的，新的在前。 */
    List<Frozen> approvals(String kind, long project, int year, Scope scope) {
        return approved(kind, project, year, MOST, scope);
    }

    private List<Frozen> approved(String kind, long project, int year, int limit, Scope scope) {
        record Version(long filling, long number, String content, OffsetDateTime at) {}
        return db
                .sql("""
                select f.id as filling, v.number, v.content::text as content, v.at
                  from filling_versions v join fillings f on f.id = v.filling_id
                 where f.project_id = :project and f.year = :year and f.kind = :kind and v.state = 'approved' and f.place like any (:scope)
                 order by v.at desc limit :limit
                """)
                .param("project", project)
                .param("year", year)
                .param("kind", kind)
                .param("limit", limit)
                .param("scope", scope.patterns())
                .query(Version.class)
                .list()
                .stream()
                .map(one -> new Frozen(one.filling(), cells(one.content(), one.number()), one.at()))
                .toList();
    }

    /** 冻结的一版，内容里的各格。 */
    List<Cell> cells(String content, long number) {
        return json.readValue(content, CELLS).entrySet().stream()
                .map(one -> {
                    String[] parts = one.getKey().split(" ", -1);
                    return new Cell(parts[0], parts[1], one.getValue(), number);
                })
                .toList();
    }
}
