package org.zhunsheng.server.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 改项目的 SQL；每一句都带范围。 */
@Repository
class ProjectChangeStore {

    private final JdbcClient db;

    ProjectChangeStore(JdbcClient db) {
        this.db = db;
    }

    /** 新建、改上级、导入一次只做一个：两个人同时改，也只有两级。与导入的锁相同。 */
    void oneAtATime() {
        db.sql("select pg_advisory_xact_lock(7017, hashtext('projects'))")
                .query()
                .singleRow();
    }

    long add(long organization, String code, String name, Extent extent) {
        return db.sql(
                        "insert into projects (organization_id, code, name, extent) values (:organization, :code, :name, :extent) returning id")
                .param("organization", organization)
                .param("code", code)
                .param("name", name)
                .param("extent", extent.code())
                .query(Long.class)
                .single();
    }

    /** 版本还是看见的那一个，加一；已经有人改过的为否。 */
    boolean touch(long id, int version, Scope scope) {
        return 1
                == db.sql("""
                update projects set version = version + 1 where id = :id and version = :version and place like any (:scope)
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("scope", scope.patterns())
                        .update();
    }

    void put(long id, Facts facts, Scope scope) {
        db.sql("""
                update projects set kind = :kind, recurrent = :recurrent, starts_on = :starts, ends_on = :ends, audience = :audience
                 where id = :id and place like any (:scope)
                """)
                .param("id", id)
                .param("kind", facts.kind())
                .param("recurrent", facts.recurrent())
                .param("starts", facts.startsOn())
                .param("ends", facts.endsOn())
                .param("audience", facts.audience())
                .param("scope", scope.patterns())
                .update();
    }

    /** @param target 指向的项目；不再指的为空 */
    void link(long id, String relation, @Nullable Long target, Scope scope) {
        if (target == null)
            db.sql(
                            "delete from project_links where project_id = :id and relation = :relation and place like any (:scope)")
                    .param("id", id)
                    .param("relation", relation)
                    .param("scope", scope.patterns())
                    .update();
        else
            db.sql("""
                    insert into project_links (project_id, relation, target_id) values (:id, :relation, :target)
                    on conflict (project_id, relation) do update set target_id = excluded.target_id
                    """)
                    .param("id", id)
                    .param("relation", relation)
                    .param("target", target)
                    .update();
    }

    boolean hasParent(long id) {
        return exists("select from project_links where project_id = :id and relation = 'parent'", id);
    }

    boolean hasChildren(long id) {
        return exists("select from project_links where target_id = :id and relation = 'parent'", id);
    }

    private boolean exists(String query, long id) {
        return db.sql("select exists (" + query + ")")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** 实施处室正好是这几个。 */
    void divisions(long id, List<Long> divisions, Scope scope) {
        Long[] wanted = divisions.toArray(Long[]::new);
        db.sql("""
                delete from project_divisions
                 where project_id = :id and organization_id <> all (:wanted) and place like any (:scope)
                """)
                .param("id", id)
                .param("wanted", wanted)
                .param("scope", scope.patterns())
                .update();
        db.sql("""
                insert into project_divisions (project_id, organization_id) select :id, unnest(cast(:wanted as bigint[]))
                    on conflict do nothing
                """).param("id", id).param("wanted", wanted).update();
    }

    /** 记下从这一天起的名称；同一天再改的是更正。 */
    void putName(long id, String name, LocalDate from) {
        db.sql("""
                insert into project_names (project_id, valid_from, name) values (:id, :from, :name)
                on conflict (project_id, valid_from) do update set name = excluded.name
                """).param("id", id).param("from", from).param("name", name).update();
    }

    /** 现在的名称是沿革里最后的一个；查找用的词跟着重新登记。 */
    void settleName(long id, Scope scope) {
        db.sql("""
                update projects p
                   set name = (select n.name from project_names n where n.project_id = p.id order by n.valid_from desc limit 1)
                 where p.id = :id and p.place like any (:scope)
                """).param("id", id).param("scope", scope.patterns()).update();
        db.sql("delete from project_terms where project_id = :id and place like any (:scope)")
                .param("id", id)
                .param("scope", scope.patterns())
                .update();
        db.sql("""
                insert into project_terms (project_id, code, term)
                select p.id, p.code, t.term from projects p
                 cross join lateral (select name_terms(p.name) union select code_terms(p.code)) t (term)
                 where p.id = :id and p.place like any (:scope)
                """).param("id", id).param("scope", scope.patterns()).update();
    }

    /** @param on 关闭的日期；重开的为空 */
    void close(long id, @Nullable LocalDate on, Scope scope) {
        db.sql("update projects set closed_on = :on where id = :id and place like any (:scope)")
                .param("id", id)
                .param("on", on)
                .param("scope", scope.patterns())
                .update();
    }
}
