package org.zhunsheng.server.world;

import org.springframework.dao.DuplicateKeyException;

/** 直接在数据库里布置：一件编了号的事，一个停着的订阅，报告里写过的一段。 */
public final class EventWorld {

    private final World world;

    public EventWorld(World world) {
        this.world = world;
    }

    /** 答它是第几号；服务同时也在编号，撞上了的再来。 */
    public long announced(long organization, String subject) {
        while (true)
            try {
                return world.asOwner(db -> db.sql("""
                        insert into events (number, at, type, requires, place, subject, detail)
                        select (select coalesce(max(number), 0) + 1 from events), now(), 'organization.rename', 'organization.read', place, :subject, '{}'
                          from organizations where id = :organization returning number
                        """)
                        .param("organization", organization)
                        .param("subject", subject)
                        .query(Long.class)
                        .single());
            } catch (DuplicateKeyException taken) {
                continue;
            }
    }

    /** 送过一次，记录里说的就是它的名称。 */
    public long subscription(long organization, String name) {
        long id = world.asOwner(db -> db.sql("""
                insert into subscriptions (organization_id, place, name, url, secret, state, position, previous)
                values (:organization, '', :name, 'https://receiver.invalid/', 'none', 'stopped', 0, 0) returning id
                """)
                .param("organization", organization)
                .param("name", name)
                .query(Long.class)
                .single());
        delivered(id, name);
        return id;
    }

    /** 一个单位 2024 年的报告里写过的一段。 */
    public void paragraph(long organization, long account) {
        world.asOwner(db -> db.sql("""
                insert into report_texts (organization_id, year, block, version, place, text, account_id)
                values (:organization, 2024, 'background', 1, '', '写过的', :account)
                """)
                .param("organization", organization)
                .param("account", account)
                .update());
    }

    private void delivered(long subscription, String said) {
        world.asOwner(db -> db.sql("""
                insert into deliveries (subscription_id, place, number, attempt, at, millis, problem, detail)
                values (:subscription, '', 1, 1, now(), 1, 'P-977', :said)
                """)
                .param("subscription", subscription)
                .param("said", said)
                .update());
    }
}
