package org.zhunsheng.server.filling;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 签章扫描件的 SQL；只增不改。 */
@Repository
class SignedScanStore {

    private final JdbcClient db;

    SignedScanStore(JdbcClient db) {
        this.db = db;
    }

    List<SignedScan> list(long filling, long number, Scope scope) {
        return db.sql("""
                select s.file_id, f.name, encode(f.sha256, 'hex') as sha256, f.state, coalesce(a.login, '') as login, s.at
                  from signed_scans s join files f on f.id = s.file_id left join accounts a on a.id = s.account_id
                 where s.filling_id = :filling and s.number = :number and s.place like any (:scope) order by s.id
                """)
                .param("filling", filling)
                .param("number", number)
                .param("scope", scope.patterns())
                .query(SignedScan.class)
                .list();
    }

    void add(long filling, long number, long file, long account) {
        db.sql(
                        "insert into signed_scans (filling_id, number, file_id, account_id) values (:filling, :number, :file, :account)")
                .param("filling", filling)
                .param("number", number)
                .param("file", file)
                .param("account", account)
                .update();
    }
}
