package org.zhunsheng.server.account;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 帐号与授权所指的机构，只在范围之内找。 */
@Repository
class PlaceStore {

    private static final int SUGGESTED = 100;

    private static final String COLUMNS =
            "select id, code, name, place, closed_on is not null as closed from organizations where place like any (:scope)";

    private final JdbcClient db;

    PlaceStore(JdbcClient db) {
        this.db = db;
    }

    /** 一个机构。 */
    public record Place(long id, String code, String name, String place, boolean closed) {

        /** 页面上填写的样子：编码与名称。 */
        public String written() {
            return code + " " + name;
        }
    }

    Optional<Place> find(long organization, Scope scope) {
        return db.sql(COLUMNS + " and id = :id")
                .param("scope", scope.patterns())
                .param("id", organization)
                .query(Place.class)
                .optional();
    }

    /** 由填写的编码（后面可以跟名称）找；几个地区有同样编码的，要名称也对。没有或不止一个的，没有。 */
    Optional<Place> find(String written, Scope scope) {
        String[] parts = written.strip().split("\\s+", 2);
        List<Place> found = db.sql(COLUMNS + " and code = :code order by place limit 50")
                .param("scope", scope.patterns())
                .param("code", parts[0])
                .query(Place.class)
                .list();
        if (found.size() == 1) return Optional.of(found.getFirst());
        List<Place> named = found.stream()
                .filter(one -> parts.length == 2 && one.name().equals(parts[1].strip()))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** 填写时的提示：范围里最靠上的一些。 */
    List<Place> suggested(Scope scope) {
        return db.sql(COLUMNS
                        + " and place >= :low and place < :high and closed_on is null order by place limit :limit")
                .param("scope", scope.patterns())
                .param("low", scope.first())
                .param("high", scope.last())
                .param("limit", SUGGESTED)
                .query(Place.class)
                .list();
    }
}
