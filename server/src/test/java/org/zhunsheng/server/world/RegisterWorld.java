package org.zhunsheng.server.world;

/** 直接在数据库里布置台账：日期、说明、地点，另有一栏个人信息的一种，编号 notes。 */
public final class RegisterWorld {

    public static final String DEFINITION = """
            id: notes
            title: %s
            title-en: %s
            date: day
            fields:
              - { name: day, title: 日期, title-en: Day, type: date, required: yes }
              - { name: text, title: 说明, title-en: Text, type: text, required: yes }
              - { name: where, title: 地点, title-en: Where, type: place }
              - { name: who, title: 联系人, title-en: Contact, type: person, personal: yes }
            """;

    private final World world;

    public RegisterWorld(World world) {
        this.world = world;
    }

    public long register(long organization, long account, String title) {
        return register(organization, account, title, "notes", false);
    }

    /** 同样的一种，受限。 */
    public long restricted(long organization, long account, String title) {
        return register(organization, account, title, "incidents", true);
    }

    private long register(long organization, long account, String title, String code, boolean restricted) {
        long register = world.asOwner(db -> db.sql("""
                insert into registers (organization_id, code, restricted) values (:organization, :code, :restricted) returning id
                """)
                .param("organization", organization)
                .param("code", code)
                .param("restricted", restricted)
                .query(Long.class)
                .single());
        world.asOwner(db -> db.sql("""
                insert into register_versions (register_id, number, title, title_en, definition, initial, editable, moves, published_by)
                values (:register, 1, :title, :title, :definition, 'draft', '{draft}',
                        '[{"from": "draft", "to": "recorded", "roles": []}, {"from": "recorded", "to": "draft", "roles": []}]', :account)
                """)
                .param("register", register)
                .param("title", title)
                .param(
                        "definition",
                        DEFINITION.formatted(title, title).replace("id: notes", "id: " + code)
                                + (restricted ? "restricted: yes\n" : ""))
                .param("account", account)
                .update());
        return register;
    }

    public long entry(long register, long organization, long account, String text) {
        return world.asOwner(db -> db.sql("""
                insert into register_entries (register_id, version, organization_id, entry_date, state, content, changed_by)
                values (:register, 1, :organization, '2024-05-01', 'draft',
                        jsonb_build_object('day', '2024-05-01', 'text', cast(:text as text), 'where', cast(:text as text), 'who', '张三'), :account) returning id
                """)
                .param("register", register)
                .param("organization", organization)
                .param("text", text)
                .param("account", account)
                .query(Long.class)
                .single());
    }
}
