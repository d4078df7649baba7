package org.zhunsheng.server.file;

import java.time.Instant;
import java.util.HexFormat;

/**
 * 一个文件的记录；内容在 {@link ContentFolder}。
 *
 * @param state waiting 等待查毒，clean 可用，quarantined 隔离
 */
public record StoredFile(
        long id,
        byte[] sha256,
        long organizationId,
        String place,
        String name,
        String type,
        long size,
        String state,
        Instant addedAt) {

    public boolean isQuarantined() {
        return state.equals("quarantined");
    }

    /** 散列，十六进制。 */
    public String digest() {
        return HexFormat.of().formatHex(sha256);
    }
}
