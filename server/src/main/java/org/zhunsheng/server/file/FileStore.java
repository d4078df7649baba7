package org.zhunsheng.server.file;

import java.util.Collection;
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

    /** 附在受限的台账的记录上的，看不见记录的人也打不开。 */
    private static final String OPEN = """
             and place like any (:scope)
             and not exists (select from restricted_files r where r.file_id = files.id and not r.place like any (:restricted))
            """;

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

    /** 谁看：凭看文件的范围，受限的台账里看记录的范围。 */
    record Sight(Scope read, Scope restricted) {}

    private JdbcClient.StatementSpec seen(String sql, Sight sight) {
        return db.sql(COLUMNS + sql)
                .param("scope", sight.read().patterns())
                .param("restricted", sight.restricted().patterns());
    }

    Optional<StoredFile> find(long file, Sight sight) {
        return seen(" where id = :id" + OPEN, sight)
                .param("id", file)
                .query(StoredFile.class)
                .optional();
    }

    List<StoredFile> all(Collection<Long> wanted, Sight sight) {
        return seen(" where id in (:wanted)" + OPEN, sight)
                .param("wanted", wanted)
                .query(StoredFile.class)
                .list();
    }

    /** 一个机构（连同下级）的文件，最近的在前。 */
    List<StoredFile> of(String place, Sight sight, long before, int limit) {
        return seen(
                        " where place >= :place and place < :place || '~' and id < :before" + OPEN
                                + " order by id desc limit :limit",
                        sight)
                .param("place", place)
                .param("before", before)
                .param("limit", limit)
                .query(StoredFile.class)
                .list();
    }
}
