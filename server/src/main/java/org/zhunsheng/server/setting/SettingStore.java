package org.zhunsheng.server.setting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 设置的 SQL。 */
@Repository
class SettingStore {

    private final JdbcClient db;

    SettingStore(JdbcClient db) {
        this.db = db;
    }

    record Stored(String name, String value, int version) {}

    List<Stored> all() {
        return db.sql("select name, value, version from settings order by name")
                .query(Stored.class)
                .list();
    }

    /** 改一项；{@code version} 是所见的版本，没有设过的为 0。有人先改了的，不改，答 false。 */
    boolean change(String name, String value, int version, Long account) {
        return db.sql("""
                insert into settings (name, value, changed_by) select :name, :value, :account where :version = 0
                    on conflict (name) do nothing
                """)
                                .param("name", name)
                                .param("value", value)
                                .param("account", account)
                                .param("version", version)
                                .update()
                        == 1
                || db.sql("""
                update settings set value = :value, changed_by = :account, changed_at = now(), version = version + 1
                 where name = :name and version = :version
                """)
                                .param("name", name)
                                .param("value", value)
                                .param("account", account)
                                .param("version", version)
                                .update()
                        == 1;
    }
}
