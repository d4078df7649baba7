package org.zhunsheng.server.backup;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/** age 格式里凭口令的那一段（scrypt）：文件的密钥用口令推出的密钥包着。 */
record PassphraseStanza(byte[] passphrase, int workFactor) implements RecipientStanzaWriter, RecipientStanzaReader {

    private static final String TYPE = "scrypt";
    private static final byte[] LABEL = "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int BLOCK = 8;
    private static final int KEY = 32;
    private static final int MOST_WORK = 20;
    private static final byte[] NONCE = new byte[12]; // 每次的密钥都不同，格式规定为零

    private record Stanza(String type, List<String> arguments, byte[] body) implements RecipientStanza {

        @Override
        public String getType() {
            return type;
        }

        @Override
        public List<String> getArguments() {
            return arguments;
        }

        @Override
        public byte[] getBody() {
            return body;
        }
    }

    @Override
    public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey) throws GeneralSecurityException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        byte[] body = cipher(Cipher.ENCRYPT_MODE, salt, workFactor, fileKey.getEncoded());
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(salt);
        return List.of(new Stanza(TYPE, List.of(encoded, Integer.toString(workFactor)), body));
    }

    /** 凭口令的文件只许有这一段；工作量太大的不试，免得被拖垮。 */
    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        Iterator<RecipientStanza> all = stanzas.iterator();
        RecipientStanza only = all.next();
        List<String> arguments = only.getArguments();
        if (all.hasNext() || !only.getType().equals(TYPE) || arguments.size() != 2)
            throw new UnsupportedRecipientStanzaException("not protected by a passphrase alone");
        if (!arguments.get(1).matches("[1-9][0-9]?") || Integer.parseInt(arguments.get(1)) > MOST_WORK)
            throw new UnsupportedRecipientStanzaException("work factor");
        byte[] salt;
        try {
            salt = Base64.getDecoder().decode(arguments.get(0));
        } catch (IllegalArgumentException malformed) {
            throw new UnsupportedRecipientStanzaException("salt");
        }
        if (salt.length != SALT) throw new UnsupportedRecipientStanzaException("salt");
        return new FileKey(cipher(Cipher.DECRYPT_MODE, salt, Integer.parseInt(arguments.get(1)), only.getBody()));
    }

    private byte[] cipher(int mode, byte[] salt, int work, byte[] content) throws GeneralSecurityException {
        byte[] labelled = Arrays.copyOf(LABEL, LABEL.length + salt.length);
        System.arraycopy(salt, 0, labelled, LABEL.length, salt.length);
        byte[] key = SCrypt.generate(passphrase, labelled, 1 << work, BLOCK, 1, KEY);
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(NONCE));
        return cipher.doFinal(content);
    }

    /** 是不是口令不对。 */
    static boolean isWrongPassphrase(Throwable failed) {
        return failed instanceof AEADBadTagException;
    }
}
