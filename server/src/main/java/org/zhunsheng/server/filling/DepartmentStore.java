package org.zhunsheng.server.filling;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 主管部门的名称：填表的人通常看不见上级，由数据库只说名称。 */
@Repository
class DepartmentStore {

    private final JdbcClient db;

    DepartmentStore(JdbcClient db) {
        this.db = db;
    }

    Optional<String> name(long organization, LocalDate day) {
        return Optional.ofNullable(db.sql("select department_name(:organization, :day)")
                .param("organization", organization)
                .param("day", day)
                .query(String.class)
                .single());
    }
}
