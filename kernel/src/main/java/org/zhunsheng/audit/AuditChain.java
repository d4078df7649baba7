package org.zhunsheng.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** 链的算法：每一环的散列由上一环的散列与事件的散列得来。第一环之前是 32 个零字节。 */
public final class AuditChain {

    private static final int LENGTH = 32;

    private AuditChain() {}

    public static byte[] beginning() {
        return new byte[LENGTH];
    }

    /** 接上一环。 */
    public static byte[] next(byte[] before, AuditEvent event) {
        MessageDigest sha = sha256();
        byte[] own = sha.digest(event.canonical());
        sha.update(before);
        return sha.digest(own);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
