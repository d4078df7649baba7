package org.zhunsheng.server.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 矩阵要的两样：记下谁改动了什么；拆掉数据库那道墙。 */
public final class Walls {

    private final World world;

    public Walls(World world) {
        this.world = world;
    }

    /** 从此记下谁改动了哪张表；退回的事务不算，会话的使用时间不算。 */
    public void watchChanges(List<String> tables) {
        world.asOwner(db -> {
            if (isWatched(db)) return true;
            db.sql(
                            "create table if not exists watched (id bigint generated always as identity, account text collate \"C\", name text)")
                    .update();
            // 用户名按 "C" 比较；列不同排序规则的话，索引用不上，每次都要扫全表
            db.sql("create index if not exists watched_account on watched (account, id)")
                    .update();
            db.sql("""
                    create or replace function watch() returns trigger language plpgsql security definer set search_path = zhunsheng, pg_temp as $$
                    begin
                        insert into watched (account, name) values (session_user || ':' || coalesce(current_setting('zhunsheng.account', true), ''), tg_table_name);
                        return null;
                    end $$""").update();
            for (String table : tables)
                db.sql("create or replace trigger watch after insert or delete or update"
                                + watched(table) + " on " + table
                                + " for each row execute function watch()")
                        .update();
            return true;
        });
    }

    /** 后台的工作一直在改的栏不算：会话的使用时间，订阅送到了第几号。 */
    private static String watched(String table) {
        return switch (table) {
            case "sessions" -> " of ended_at";
            case "subscriptions" -> " of version";
            default -> "";
        };
    }

    /** 触发器一次装齐；再装一遍，每条连接都要重新计划每一句。 */
    private static boolean isWatched(JdbcClient db) {
        return db.sql("select to_regclass('zhunsheng.watched') is not null")
                .query(Boolean.class)
                .single();
    }

    /** 这个帐号（没有登录的为空字）最后一次改动的编号。 */
    public long lastChange(String account) {
        return world.asOwner(db -> db.sql(
                        "select coalesce(max(id), 0) from watched where account = current_database() || '_app:' || :account")
                .param("account", account)
                .query(Long.class)
                .single());
    }

    /** 拆掉数据库这道墙：这个数据库里的行级安全全部停用。已经停用的不动：动一张表，每条连接都要重新计划用到它的每一句。 */
    public void removeRowLevelSecurity() {
        world.asOwner(db -> {
            db.sql("""
                    select relname from pg_class
                     where relnamespace = 'zhunsheng'::regnamespace and relkind = 'r' and relforcerowsecurity and relrowsecurity
                    """)
                    .query(String.class)
                    .list()
                    .forEach(table -> db.sql("alter table " + table + " disable row level security")
                            .update());
            return true;
        });
    }

    private record Policy(@Nullable String qual, @Nullable String check) {

        String altered(String table, String name) {
            return "alter policy " + name + " on " + table + (qual == null ? "" : " using (" + qual + ")")
                    + (check == null ? "" : " with check (" + check + ")");
        }

        Policy open() {
            return new Policy(qual == null ? null : "true", check == null ? null : "true");
        }
    }

    /** 拆掉一条策略：谁都符合。答的是把它装回去的办法。 */
    public Runnable removePolicy(String table, String name) {
        Policy kept = world.asOwner(db -> db.sql("""
                        select qual, with_check as check from pg_policies
                         where schemaname = 'zhunsheng' and tablename = :table and policyname = :name
                        """)
                .param("table", table)
                .param("name", name)
                .query(Policy.class)
                .single());
        change(kept.open().altered(table, name));
        return () -> change(kept.altered(table, name));
    }

    private void change(String statement) {
        world.asOwner(db -> db.sql(statement).update());
    }
}
