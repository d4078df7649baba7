package org.zhunsheng.server.world;

import java.time.LocalDate;

/** 直接在数据库里登记：一条新增，再办成已登记。 */
public final class CountedWorld {

    private final World world;
    private final long account;

    public CountedWorld(World world, long account) {
        this.world = world;
        this.account = account;
    }

    /** 一条已登记的；{@code content} 是各栏的 JSON。 */
    public long recorded(long register, long organization, String day, String content) {
        long entry = draft(register, organization, day, content);
        move(entry, "recorded");
        return entry;
    }

    public long draft(long register, long organization, String day, String content) {
        return world.asOwner(db -> db.sql("""
                insert into register_entries (register_id, version, organization_id, entry_date, state, content, changed_by)
                select :register, r.current, :organization, :day, v.initial, cast(:content as jsonb), :account
                  from registers r join register_versions v on v.register_id = r.id and v.number = r.current where r.id = :register returning id
                """)
                .param("register", register)
                .param("organization", organization)
                .param("day", LocalDate.parse(day))
                .param("content", content)
                .param("account", account)
                .query(Long.class)
                .single());
    }

    public void move(long entry, String state) {
        change(entry, "state = '" + state + "'");
    }

    public void withdraw(long entry) {
        change(entry, "withdrawn = true, reason = '重复了'");
    }

    private void change(long entry, String how) {
        world.asOwner(db -> db.sql(
                        "update register_entries set " + how
                                + ", changed = changed + 1, changed_by = :account, changed_at = clock_timestamp() where id = :entry")
                .param("account", account)
                .param("entry", entry)
                .update());
    }
}
