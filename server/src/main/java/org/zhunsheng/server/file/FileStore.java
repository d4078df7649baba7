package org.zhunsheng.server.file;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 文件记录的 SQL；内容在 {@link ContentFolder}。 */
@Repository
class FileStore {

    private static final String COLUMNS =
            "select id, sha256, organization_id, place, name, type, size, state, added_at from files";

    private final JdbcClient db;

    FileStore(JdbcClient db) {
        this.db = db;
    }

    /** 机构的位置；没有这个机构的没有。只有位置，看不见机构的别的。 */
    Optional<String> place(long organization) {
        return db.sql("select place_of(:id)")
                .param("id", organization)
                .query((row, at) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    long add(byte[] sha256, long organization, String name, String type, long size, String state, long account) {
        return db.sql("""
                insert into files (sha256, organization_id, name, type, size, state, added_by)
                values (:sha256, :organization, :name, :type, :size, :state, :account) returning id
                """)
                .param("sha256", sha256)
                .param("organization", organization)
                .param("name", name)
                .param("type", type)
                .param("size", size)
                .param("state", state)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    Optional<StoredFile> find(long file, Scope scope) {
        return db.sql(COLUMNS + " where id = :id and place like any (:scope)")
                .param("id", file)
                .param("scope", scope.patterns())
                .query(StoredFile.class)
                .optional();
    }

    /** 一个机构（连同下级）的文件，最近的在前。 */
    List<StoredFile> of(String place, Scope scope, long before, int limit) {
        return db.sql(COLUMNS + """
                 where place >= :place and place < :place || '~' and place like any (:scope) and id < :before
                 order by id desc limit :limit
                """)
                .param("place", place)
                .param("scope", scope.patterns())
                .param("before", before)
                .param("limit", limit)
                .query(StoredFile.class)
                .list();
    }
}
