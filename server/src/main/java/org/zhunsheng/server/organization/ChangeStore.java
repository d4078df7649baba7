package org.zhunsheng.server.organization;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 改机构的 SQL；每一句都带范围。 */
@Repository
class ChangeStore {

    private final JdbcClient db;

    ChangeStore(JdbcClient db) {
        this.db = db;
    }

    /** 移动、新建、导入一次只做一个：两个人同时移动，不会绕成圈。 */
    void oneAtATime() {
        db.sql("select pg_advisory_xact_lock(7016)").query().singleRow();
    }

    long add(long parent, Kind kind, String code, String name) {
        return db.sql(
                        "insert into organizations (parent_id, kind, code, name) values (:parent, :kind, :code, :name) returning id")
                .param("parent", parent)
                .param("kind", kind.code())
                .param("code", code)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** 记下从这一天起的名称；同一天再改的是更正。 */
    void putName(long id, String name, LocalDate from) {
        db.sql("""
                insert into organization_names (organization_id, valid_from, name) values (:id, :from, :name)
                on conflict (organization_id, valid_from) do update set name = excluded.name
                """).param("id", id).param("from", from).param("name", name).update();
    }

    void putParent(long id, long parent, LocalDate from) {
        db.sql("""
                insert into organization_parents (organization_id, valid_from, parent_id) values (:id, :from, :parent)
                on conflict (organization_id, valid_from) do update set parent_id = excluded.parent_id
                """).param("id", id).param("from", from).param("parent", parent).update();
    }

    Optional<LocalDate> lastMove(long id) {
        return db.sql("select max(valid_from) as last from organization_parents where organization_id = :id")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getObject("last", LocalDate.class)))
                .single();
    }

    /** 现在的名称是沿革里最后的一个。 */
    boolean rename(long id, int version, Scope scope) {
        return 1
                == db.sql("""
                update organizations o
                   set name = (select n.name from organization_names n where n.organization_id = o.id order by n.valid_from desc limit 1),
                       version = version + 1
                 where o.id = :id and o.version = :version and o.place like any (:scope)
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("scope", scope.patterns())
                        .update();
    }

    boolean move(long id, int version, long parent, Scope scope) {
        return 1
                == db.sql("""
                update organizations set parent_id = :parent, version = version + 1
                 where id = :id and version = :version and place like any (:scope)
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("parent", parent)
                        .param("scope", scope.patterns())
                        .update();
    }

    /** @param on 停用的日期；恢复的为空 */
    boolean close(long id, int version, @Nullable LocalDate on, Scope scope) {
        return 1
                == db.sql("""
                update organizations set closed_on = :on, version = version + 1
                 where id = :id and version = :version and place like any (:scope)
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("on", on)
                        .param("scope", scope.patterns())
                        .update();
    }

    /** 查找用的词，按现在的名称与编码重新登记。 */
    void putTerms(Long[] ids) {
        db.sql("delete from organization_terms where organization_id = any (:ids)")
                .param("ids", ids)
                .update();
        db.sql("""
                insert into organization_terms (organization_id, term)
                select o.id, t.term from organizations o
                 cross join lateral (select name_terms(o.name) union select code_terms(o.code)) t (term)
                 where o.id = any (:ids)
                """).param("ids", ids).update();
    }
}
