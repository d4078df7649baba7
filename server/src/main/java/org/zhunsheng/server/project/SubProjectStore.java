package org.zhunsheng.server.project;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 改子项目的 SQL；每一句都带范围，也带着它的项目。 */
@Repository
class SubProjectStore {

    private final JdbcClient db;

    SubProjectStore(JdbcClient db) {
        this.db = db;
    }

    Optional<SubProject> find(long project, long id, Scope scope) {
        return db.sql("""
                select id, number, name, closed_on from sub_projects
                 where id = :id and project_id = :project and place like any (:scope)
                """)
                .param("id", id)
                .param("project", project)
                .param("scope", scope.patterns())
                .query(SubProject.class)
                .optional();
    }

    /** 排在最后；项目的版本已经占住，不会有两个人同时加。 */
    SubProject add(long project, String name) {
        return db.sql("""
                insert into sub_projects (project_id, number, name)
                select :project, coalesce(max(number), 0) + 1, :name from sub_projects where project_id = :project
                returning id, number, name, closed_on
                """)
                .param("project", project)
                .param("name", name)
                .query(SubProject.class)
                .single();
    }

    void put(long project, long id, String name, @Nullable LocalDate closedOn, Scope scope) {
        db.sql("""
                update sub_projects set name = :name, closed_on = :closed
                 where id = :id and project_id = :project and place like any (:scope)
                """)
                .param("id", id)
                .param("project", project)
                .param("name", name)
                .param("closed", closedOn)
                .param("scope", scope.patterns())
                .update();
    }
}
