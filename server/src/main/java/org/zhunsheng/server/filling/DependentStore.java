package org.zhunsheng.server.filling;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 再打开一处的 SQL。 */
@Repository
class DependentStore {

    private final JdbcClient db;

    DependentStore(JdbcClient db) {
        this.db = db;
    }

    /** 不能填的、已经打开的为否。 */
    boolean open(long filling, String wanted) {
        return db.sql("select open_dependent(:filling, :wanted)")
                .param("filling", filling)
                .param("wanted", wanted)
                .query(Boolean.class)
                .single();
    }
}
