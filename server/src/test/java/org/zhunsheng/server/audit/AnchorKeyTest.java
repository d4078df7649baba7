package org.zhunsheng.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorKeyTest {

    @TempDir
    Path folder;

    private AnchorKey key() {
        return new AnchorKey(folder.resolve("keys/anchor.key"), folder.resolve("anchors/anchor.pub"));
    }

    @Test
    void thePublicKeyLostInACrashIsPublishedAgain() throws IOException {
        byte[] before = key().pair().getPublic().getEncoded();
        Files.delete(folder.resolve("anchors/anchor.pub"));
        Files.delete(folder.resolve("anchors"));
        assertEquals(
                Base64.getEncoder().encodeToString(before),
                Base64.getEncoder().encodeToString(key().pair().getPublic().getEncoded()));
        assertEquals(
                Base64.getEncoder().encodeToString(before) + "\n",
                Files.readString(folder.resolve("anchors/anchor.pub")));
    }

    @Test
    void aPublishedKeyOfAnotherIsReplaced() throws IOException {
        Files.createDirectories(folder.resolve("anchors"));
        Files.writeString(folder.resolve("anchors/anchor.pub"), "of another\n");
        String own = Base64.getEncoder().encodeToString(key().pair().getPublic().getEncoded());
        assertEquals(own + "\n", Files.readString(folder.resolve("anchors/anchor.pub")));
    }

    @Test
    void aDamagedKeyIsRefusedAndNamed() throws IOException {
        key().pair();
        Files.writeString(folder.resolve("keys/anchor.key"), "half\n");
        IOException refused = assertThrows(IOException.class, () -> key().pair());
        assertTrue(String.valueOf(refused.getMessage()).contains("anchor.key is damaged"), refused.getMessage());
    }
}
