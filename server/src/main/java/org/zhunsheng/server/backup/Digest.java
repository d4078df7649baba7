package org.zhunsheng.server.backup;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 一边读写一边算 SHA-256。 */
final class Digest {

    private final MessageDigest digest = sha256();

    OutputStream over(OutputStream out) {
        return new DigestOutputStream(out, digest);
    }

    InputStream over(InputStream in) {
        return new DigestInputStream(in, digest);
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
