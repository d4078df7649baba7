package org.zhunsheng.server.register;

import java.util.Map;
import org.zhunsheng.server.file.StoredFile;

/** 记录里的一个文件：编号、名字、散列；内容在别处，以散列为准。 */
public record EntryFile(long id, String name, String sha256) {

    static EntryFile of(StoredFile file) {
        return new EntryFile(file.id(), file.name(), file.digest());
    }

    /** 由存着的来。 */
    static EntryFile of(Object stored) {
        Map<?, ?> it = (Map<?, ?>) stored;
        return new EntryFile(
                Long.parseLong(String.valueOf(it.get("id"))),
                String.valueOf(it.get("name")),
                String.valueOf(it.get("sha256")));
    }

    Map<String, Object> stored() {
        return Map.of("id", id, "name", name, "sha256", sha256);
    }
}
