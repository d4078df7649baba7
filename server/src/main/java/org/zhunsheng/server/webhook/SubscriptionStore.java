package org.zhunsheng.server.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 订阅的 SQL：看与改，都带着范围。 */
@Repository
class SubscriptionStore {

    private static final String SELECT = """
            select s.id, s.organization_id, s.place, coalesce(o.name, '') as organization_name, s.name, s.url, s.types, s.state,
                   s.position, s.previous, s.failures, s.due_at, s.paused_on, s.version
              from subscriptions s left join organizations o on o.id = s.organization_id
            """;

    /** 正在送的节点到此为止：送完的那一件不记，由新的样子接着送。 */
    private static final String CHANGED = "version = version + 1, claim = null, claimed_until = null";

    private final JdbcClient db;

    SubscriptionStore(JdbcClient db) {
        this.db = db;
    }

    /** 密钥随后由 {@link #keep} 存：它按编号加密。 */
    long add(long organization, Wish wish, long after) {
        return db.sql("""
                insert into subscriptions (organization_id, place, name, url, types, secret, position, previous)
                values (:organization, '', :name, :url, :types, '', :after, :after) returning id
                """)
                .param("organization", organization)
                .param("name", wish.name())
                .param("url", wish.url())
                .param("types", wish.types().toArray(String[]::new))
                .param("after", after)
                .query(Long.class)
                .single();
    }

    void keep(long id, byte[] secret) {
        db.sql("update subscriptions set secret = :secret where id = :id")
                .param("secret", secret)
                .param("id", id)
                .update();
    }

    /** 新的在前。 */
    List<Subscription> list(Scope scope, long before, int limit) {
        return db.sql(SELECT + " where s.place like any (:scope) and s.id < :before order by s.id desc limit :limit")
                .param("scope", scope.patterns())
                .param("before", before)
                .param("limit", limit)
                .query(SubscriptionStore::row)
                .list();
    }

    Optional<Subscription> find(long id, Scope scope) {
        return db.sql(SELECT + " where s.place like any (:scope) and s.id = :id")
                .param("scope", scope.patterns())
                .param("id", id)
                .query(SubscriptionStore::row)
                .optional();
    }

    /** 暂停了的，先暂停的在前。 */
    List<Subscription> paused(Scope scope, @Nullable LocalDate afterDay, long after, int limit) {
        return db.sql(SELECT + """
                 where s.place like any (:scope) and s.state = 'paused'
                   and (cast(:day as date) is null or (s.paused_on, s.id) > (cast(:day as date), :after))
                 order by s.paused_on, s.id limit :limit
                """)
                .param("scope", scope.patterns())
                .param("day", afterDay)
                .param("after", after)
                .param("limit", limit)
                .query(SubscriptionStore::row)
                .list();
    }

    boolean change(long id, int version, Wish wish, Scope scope) {
        return changed(id, version, scope, "name = :name, url = :url, types = :types")
                        .param("name", wish.name())
                        .param("url", wish.url())
                        .param("types", wish.types().toArray(String[]::new))
                        .update()
                == 1;
    }

    /** 从这一号之后（重新）送起。 */
    boolean restart(long id, int version, long after, Scope scope) {
        return changed(id, version, scope, """
                position = :number, previous = :number, state = 'active', paused_on = null, failures = 0, due_at = now()
                """).param("number", after).update() == 1;
    }

    boolean resume(long id, int version, Scope scope) {
        return changed(id, version, scope, "state = 'active', paused_on = null, failures = 0, due_at = now()")
                        .update()
                == 1;
    }

    boolean stop(long id, int version, Scope scope) {
        return changed(id, version, scope, "state = 'stopped', paused_on = null")
                        .update()
                == 1;
    }

    boolean renew(long id, int version, byte[] secret, Scope scope) {
        return changed(id, version, scope, "secret = :secret")
                        .param("secret", secret)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec changed(long id, int version, Scope scope, String what) {
        return db.sql("update subscriptions set " + what + ", " + CHANGED
                        + " where id = :id and version = :version and place like any (:scope)")
                .param("id", id)
                .param("version", version)
                .param("scope", scope.patterns());
    }

    boolean remove(long id, int version, Scope scope) {
        return db.sql("delete from subscriptions where id = :id and version = :version and place like any (:scope)")
                        .param("id", id)
                        .param("version", version)
                        .param("scope", scope.patterns())
                        .update()
                == 1;
    }

    private static Subscription row(ResultSet row, int at) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                row.getLong("organization_id"),
                row.getString("place"),
                row.getString("organization_name"),
                row.getString("name"),
                row.getString("url"),
                List.of((String[]) row.getArray("types").getArray()),
                row.getString("state"),
                row.getLong("position"),
                row.getLong("previous"),
                row.getInt("failures"),
                Objects.requireNonNull(row.getObject("due_at", OffsetDateTime.class))
                        .toInstant(),
                row.getObject("paused_on", LocalDate.class),
                row.getInt("version"));
    }
}
