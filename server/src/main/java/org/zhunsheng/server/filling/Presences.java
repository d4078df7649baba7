package org.zhunsheng.server.filling;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.web.Refused;

/** 谁在看哪一格：打开的页面每隔几秒说一次，不说了就算走了。只给提示，不锁任何一格。 */
@Component
class Presences {

    /** 这么久不说就算走了。 */
    static final Duration LASTS = Duration.ofSeconds(30);

    private final JdbcClient db;
    private final Fillings fillings;

    Presences(JdbcClient db, Fillings fillings) {
        this.db = db;
        this.fillings = fillings;
    }

    /** 别人在这里。 */
    record Present(String login, String row, String field) {}

    @Transactional
    void here(long filling, String page, String row, String field) {
        fillings.find(filling);
        if (!page.matches("[a-z0-9]{1,40}") || !row.matches("[a-z0-9]{0,24}") || !field.matches("[a-zA-Z]{0,40}"))
            throw new Refused(FillingProblem.MALFORMED);
        db.sql("delete from filling_presences where filling_id = :filling and until < now()")
                .param("filling", filling)
                .update();
        db.sql("""
                insert into filling_presences (filling_id, account_id, page, "row", field, until)
                values (:filling, :account, :page, :row, :field, now() + make_interval(secs => :seconds))
                on conflict (filling_id, page) do update set "row" = excluded.row, field = excluded.field, until = excluded.until
                """)
                .param("filling", filling)
                .param("account", Caller.current().id())
                .param("page", page)
                .param("row", row)
                .param("field", field)
                .param("seconds", LASTS.toSeconds())
                .update();
    }

    List<Present> others(long filling) {
        return db.sql("""
                select distinct filling_login(p.filling_id, p.account_id) as login, p.row, p.field from filling_presences p
                 where p.filling_id = :filling and p.until > now() and p.account_id <> :account
                 order by 1 limit 20
                """)
                .param("filling", filling)
                .param("account", Caller.current().id())
                .query(Present.class)
                .list();
    }
}
