package org.zhunsheng.server.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.register.RegisterMove;
import org.zhunsheng.server.access.Scope;

/** 看记录的 SQL；每一句都从 {@link EntryQuery} 起。 */
@Repository
class EntryStore {

    private static final String ORDER = " order by e.entry_date desc, e.id desc";

    private final JdbcClient db;
    private final EntryQuery query;

    EntryStore(JdbcClient db, EntryQuery query) {
        this.db = db;
        this.query = query;
    }

    Optional<Entry> find(long id, EntryQuery.Sight sight) {
        return query.seen(EntryQuery.SELECT + " and e.id = :id", sight)
                .param("id", id)
                .query(query::entry)
                .optional();
    }

    List<Entry> all(List<Long> ids, EntryQuery.Sight sight) {
        return query.seen(EntryQuery.SELECT + " and e.id = any (:ids)", sight)
                .param("ids", ids.toArray(Long[]::new))
                .query(query::entry)
                .list();
    }

    /** 从哪里接着看；{@code id} 为 0 从头。 */
    record Key(LocalDate date, long id) {

        static final Key FIRST = new Key(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);
    }

    List<Entry> list(KnownRegister register, EntryFilter filter, Key key, int limit, EntryQuery.Sight sight) {
        return query.filtered(
                        EntryQuery.rows(filter) + " and (e.entry_date, e.id) < (:date, :after)" + ORDER
                                + " limit :limit",
                        register,
                        filter,
                        sight)
                .param("date", key.date())
                .param("after", key.id())
                .param("limit", limit)
                .query(query::entry)
                .list();
    }

    /** 全部，一条一条地读。 */
    Stream<Entry> all(KnownRegister register, EntryFilter filter, EntryQuery.Sight sight) {
        return query.filtered(EntryQuery.rows(filter) + ORDER, register, filter, sight).query(query::entry).stream();
    }

    /** 一个数由哪几条数出，看得见的；从这一条之后。 */
    Stream<Entry> counted(CountedEntries.Wanted wanted, Key key, int limit, EntryQuery.Sight sight) {
        String rows =
                "from figure_entries(:figure, :organization, :year, cast(:scope as text[]), cast(:restricted as text[]), :date, :after, :limit) e";
        return query
                .seen(EntryQuery.SELECT.replace("from register_entries e", rows) + ORDER, sight)
                .param("figure", wanted.figure())
                .param("organization", wanted.organization())
                .param("year", wanted.year())
                .param("date", key.date())
                .param("after", key.id())
                .param("limit", limit)
                .query(query::entry)
                .stream();
    }

    long count(KnownRegister register, EntryFilter filter, EntryQuery.Sight sight) {
        return query.filtered("select count(*) from (" + EntryQuery.rows(filter) + ") e", register, filter, sight)
                .query(Long.class)
                .single();
    }

    /** 筛选出的、在这一步的起点的，一起走一步；答几条。 */
    int move(
            KnownRegister register,
            EntryFilter filter,
            RegisterMove move,
            String reason,
            long account,
            Scope entitled,
            EntryQuery.Sight sight) {
        String chosen = EntryQuery.rows(filter) + """
                 and e.state = :before and e.place like any (:entitled) and (not :another or e.changed_by <> :account) and
                """ + EntryQuery.WRITABLE + """
                 order by e.entry_date, e.id limit :most
                """;
        return query.filtered(
                        "update register_entries t set state = :to, reason = :reason, changed = t.changed + 1,"
                                + " changed_by = :account, changed_at = clock_timestamp() from (" + chosen + ") n"
                                + " where t.id = n.id and t.changed = n.changed and t.place like any (:entitled)",
                        register,
                        filter,
                        sight)
                .param("before", move.from())
                .param("to", move.to())
                .param("another", move.another())
                .param("reason", reason)
                .param("account", account)
                .param("entitled", entitled.patterns())
                .param("most", EntryMoving.MOST)
                .update();
    }

    /**
     * 一次改动，改后的样子。
     *
     * @param login 谁改的；看不见的为空字
     */
    record Change(
            int number,
            String act,
            int version,
            String state,
            Map<String, Object> content,
            String reason,
            String login,
            OffsetDateTime at) {}

    /** 各次改动，新的在前。 */
    List<Change> changes(long id, EntryQuery.Sight sight) {
        return query.seen("""
                select c.*, coalesce(register_login(c.entry_id, c.account_id), '') as login
                  from register_entry_changes c
                 where c.entry_id = :id and c.place like any (:scope) and exists (
                """ + EntryQuery.SELECT + " and e.id = c.entry_id) order by c.number desc limit 500", sight)
                .param("id", id)
                .query((row, at) -> new Change(
                        row.getInt("number"),
                        row.getString("act"),
                        row.getInt("version"),
                        row.getString("state"),
                        query.content(row),
                        row.getString("reason"),
                        row.getString("login"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    /** 可以登记到的机构。 */
    public record Keeper(long id, String code, String name) {}

    /** 设台账的机构与它的下级里，登记得了的；有主办处室的只有它；停用的没有。 */
    List<Keeper> keepers(KnownRegister register, Scope write, Scope organizations) {
        return db.sql("""
                select o.id, o.code, o.name from organizations o
                 where o.place >= :place and o.place < :place || '~' and o.closed_on is null
                   and (cast(:owner as bigint) is null or o.id = :owner) and o.place like any (:write) and o.place like any (:organizations)
                 order by o.place limit 200
                """)
                .param("place", register.place())
                .param("owner", register.ownerId())
                .param("write", write.patterns())
                .param("organizations", organizations.patterns())
                .query(Keeper.class)
                .list();
    }

    /** 可以写的子项目。 */
    public record SubLine(long id, long projectId, String project, String name) {}

    /** 这个机构、它的上级或下级的项目的子项目。 */
    List<SubLine> subProjects(String place, Scope projects) {
        return db.sql("""
                select s.id, s.project_id, p.name as project, s.name
                  from sub_projects s join projects p on p.id = s.project_id
                 where s.place like any (:projects) and p.place like any (:projects) and s.closed_on is null and p.closed_on is null
                   and (starts_with(:place, p.place) or starts_with(p.place, :place))
                 order by p.code, s.number limit 200
                """)
                .param("place", place)
                .param("projects", projects.patterns())
                .query(SubLine.class)
                .list();
    }
}
