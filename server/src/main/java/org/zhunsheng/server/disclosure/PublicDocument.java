package org.zhunsheng.server.disclosure;

import java.util.HexFormat;

/** 公开的一份文件：什么格式、多大、散列。内容按散列存放，公开之后不变。 */
record PublicDocument(long disclosureId, String format, long size, byte[] sha256) {

    public String digest() {
        return HexFormat.of().formatHex(sha256);
    }

    public String path() {
        return "/public/" + disclosureId + "/files/" + format;
    }

    /** 多少 KB，不足一的算一。 */
    public long kilobytes() {
        return Math.max(1, Math.round(size / 1024.0));
    }
}
