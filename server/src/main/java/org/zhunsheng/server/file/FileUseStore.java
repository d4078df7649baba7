package org.zhunsheng.server.file;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 文件附在哪里的 SQL；看得见多少由数据库里的函数照当前的范围定。 */
@Repository
class FileUseStore {

    private final JdbcClient db;

    FileUseStore(JdbcClient db) {
        this.db = db;
    }

    List<FileUse> of(Collection<String> hashes) {
        return db.sql("select * from file_uses_of(:hashes) order by sha256, year desc nulls last, source desc, owner")
                .param("hashes", hashes.toArray(String[]::new))
                .query(FileUse.class)
                .list();
    }
}
