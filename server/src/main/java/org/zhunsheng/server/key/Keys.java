package org.zhunsheng.server.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 由一把主密钥推出的各种密钥，用途不同，密钥不同。加密是 AES-256-GCM：改动一位就解不开；
 * 关联数据（例如帐号编号）不同也解不开，密文不能挪给别人。
 */
public final class Keys {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] master;

    Keys(byte[] master) {
        this.master = master.clone();
    }

    /** 这个用途的 32 字节密钥。 */
    public byte[] derive(String purpose) {
        return mac(master, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** 短时凭据、页面令牌的签名。 */
    public byte[] sign(String purpose, byte[] content) {
        return mac(derive(purpose), content);
    }

    public byte[] encrypt(String purpose, byte[] content, String about) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, about, content);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /** 解不开（密钥不对、被改过、挪用）时抛 {@link IllegalStateException}。 */
    public byte[] decrypt(String purpose, byte[] sealed, String about) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return cipher(Cipher.DECRYPT_MODE, purpose, nonce, about, Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] cipher(int mode, String purpose, byte[] nonce, String about, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derive(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("the sealed value of " + purpose + " cannot be opened", failed);
        }
    }

    private static byte[] mac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
