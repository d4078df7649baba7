package org.zhunsheng.server.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.zhunsheng.server.key.PrivateFile;

/** 签锚的钥匙：一个文件两行，先私钥后公钥，一次写成；公钥另外公布为 {@code anchor.pub}，缺了、不同了就照钥匙重写——写到一半停电也补得上。 */
final class AnchorKey {

    private final Path file;
    private final Path published;

    AnchorKey(Path file, Path published) {
        this.file = file;
        this.published = published;
    }

    /** 这一对；还没有就生成，公钥没有公布就公布。 */
    KeyPair pair() throws IOException {
        try {
            if (!Files.exists(file)) generate();
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != 2)
                throw new IOException(file + " is damaged: two lines expected, private and public key");
            publish(lines.getLast() + "\n");
            return new KeyPair(
                    publicKey(lines.getLast()),
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(bytes(lines.getFirst()))));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new IOException(file + " is damaged", damaged);
        }
    }

    private static PublicKey publicKey(String line) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes(line)));
    }

    private static byte[] bytes(String line) {
        return Base64.getDecoder().decode(line);
    }

    private void generate() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder encoder = Base64.getEncoder();
        PrivateFile.createOnce(
                file,
                encoder.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                        + encoder.encodeToString(pair.getPublic().getEncoded()) + "\n");
    }

    private void publish(String line) throws IOException {
        if (Files.exists(published) && Files.readString(published).equals(line)) return;
        Files.createDirectories(published.getParent());
        // 公钥给人读：不用临时文件的权限，那只有自己读得了
        Path fresh = published.resolveSibling(
                ".anchor.pub." + ProcessHandle.current().pid());
        Files.writeString(fresh, line);
        Files.move(fresh, published, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
