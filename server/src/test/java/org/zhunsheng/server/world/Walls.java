package org.zhunsheng.server.world;

import java.util.List;

/** 矩阵要的两样：记下谁改动了什么；拆掉数据库那道墙。 */
public final class Walls {

    private final World world;

    public Walls(World world) {
        this.world = world;
    }

    /** 从此记下谁改动了哪张表；退回的事务不算，会话的使用时间不算。 */
    public void watchChanges(List<String> tables) {
        world.asOwner(db -> {
            db.sql(
                            "create table watched (id bigint generated always as identity, account text collate \"C\", name text)")
                    .update();
            // 用户名按 "C" 比较；列不同排序规则的话，索引用不上，每次都要扫全表
            db.sql("create index watched_account on watched (account, id)").update();
            db.sql("""
                    create function watch() returns trigger language plpgsql security definer set search_path = zhunsheng, pg_temp as $$
                    begin
                        insert into watched (account, name) values (session_user || ':' || coalesce(current_setting('zhunsheng.account', true), ''), tg_table_name);
                        return null;
                    end $$""").update();
            for (String table : tables)
                db.sql("create trigger watch after insert or delete or update"
                                + (table.equals("sessions") ? " of ended_at" : "") + " on " + table
                                + " for each row execute function watch()")
                        .update();
            return true;
        });
    }

    /** 这个帐号（没有登录的为空字）最后一次改动的编号。 */
    public long lastChange(String account) {
        return world.asOwner(db -> db.sql(
                        "select coalesce(max(id), 0) from watched where account = current_database() || '_app:' || :account")
                .param("account", account)
                .query(Long.class)
                .single());
    }

    /** 拆掉数据库这道墙：这个数据库里的行级安全全部停用。 */
    public void removeRowLevelSecurity() {
        world.asOwner(db -> {
            db.sql(
                            "select relname from pg_class where relnamespace = 'zhunsheng'::regnamespace and relkind = 'r' and relrowsecurity")
                    .query(String.class)
                    .list()
                    .forEach(table -> db.sql("alter table " + table + " disable row level security")
                            .update());
            return true;
        });
    }
}
