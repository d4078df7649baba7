package org.zhunsheng.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.Optional;

/**
 * 锚：某一刻链到了第几环、散列是多少，用数据库之外的密钥签名（Ed25519），每天一个，存在数据库之外。
 * 签名连同上一个锚的签名一起签，抽掉中间的一个也看得出。
 *
 * @param at 时间，ISO 8601
 * @param number 第几环
 * @param hash 到这一环的散列
 * @param signature 签名
 */
public record Anchor(String at, long number, String hash, String signature) {

    /** 签一个新的；{@code before} 是上一个锚的签名，第一个为空字。 */
    public static Anchor sign(String at, long number, byte[] hash, String before, PrivateKey key) {
        String hex = HexFormat.of().formatHex(hash);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(content(at, number, hex, before));
            return new Anchor(at, number, hex, HexFormat.of().formatHex(signature.sign()));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** 签名对不对。 */
    public boolean holds(String before, PublicKey key) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(content(at, number, hash, before));
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            return false;
        }
    }

    private static byte[] content(String at, long number, String hash, String before) {
        return ("zhunsheng-anchor\n" + at + "\n" + number + "\n" + hash + "\n" + before)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** 文件里的一行。 */
    public String line() {
        return at + " " + number + " " + hash + " " + signature;
    }

    public static Optional<Anchor> ofLine(String line) {
        String[] parts = line.strip().split(" ");
        if (parts.length != 4 || !parts[1].matches("[0-9]{1,18}")) return Optional.empty();
        return Optional.of(new Anchor(parts[0], Long.parseLong(parts[1]), parts[2], parts[3]));
    }
}
