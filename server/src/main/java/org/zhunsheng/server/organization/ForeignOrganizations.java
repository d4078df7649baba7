package org.zhunsheng.server.organization;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 哪些名称是别的机构的：填表的人看不见别的单位，由数据库只说名称，别的一概不说。照名称查，走索引。 */
@Repository
public class ForeignOrganizations {

    private final JdbcClient db;

    ForeignOrganizations(JdbcClient db) {
        this.db = db;
    }

    /** @param place 自己的位置；一条线上的上级、下级不算别的机构 */
    public Set<String> among(Collection<String> names, String place) {
        if (names.isEmpty()) return Set.of();
        return Set.copyOf(db.sql("select * from foreign_organizations(:place, cast(:names as text[]))")
                .param("place", place)
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
