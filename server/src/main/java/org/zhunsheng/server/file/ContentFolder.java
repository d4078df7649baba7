package org.zhunsheng.server.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 按内容的散列存放：同样的内容只存一份，路径里没有用户给的任何字；先写全（名字以点开头，备份不收）、落盘，再改名。 */
@Component
public class ContentFolder {

    private final Path folder;

    ContentFolder(@Value("${zhunsheng.files.folder:${zhunsheng.database.folder:data}/files}") Path folder) {
        this.folder = folder;
    }

    public static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void put(byte[] hash, byte[] content) {
        Path file = path(hash);
        try {
            if (Files.exists(file)) return;
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(folder, ".new", ".part");
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** 内容；不见了的、与散列不符的没有。 */
    public Optional<byte[]> get(byte[] hash) {
        Path file = path(hash);
        try {
            if (!Files.exists(file)) return Optional.empty();
            byte[] content = Files.readAllBytes(file);
            return MessageDigest.isEqual(hash(content), hash) ? Optional.of(content) : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path path(byte[] hash) {
        String hex = HexFormat.of().formatHex(hash);
        return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2));
    }
}
