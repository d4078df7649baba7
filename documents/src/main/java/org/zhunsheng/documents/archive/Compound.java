package org.zhunsheng.documents.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;

/**
 * 内存中的 OLE2 复合文件（DOC、XLS 的外壳）：最上一层的各个流。
 *
 * <p>链条成环、长度不实的由 POI 认出；它对坏文件抛出的各种异常在这里一律化为“损坏”。流名不分大小写。
 */
public final class Compound {

    private final DirectoryNode root;

    private Compound(DirectoryNode root) {
        this.root = root;
    }

    public static Compound open(byte[] bytes) throws Unreadable {
        try {
            return new Compound(new POIFSFileSystem(new ByteArrayInputStream(bytes)).getRoot());
        } catch (IOException | RuntimeException wrong) {
            throw new Unreadable(wrong, Problem.DAMAGED, "OLE2");
        }
    }

    public boolean has(String name) {
        return written(name) != null;
    }

    private @Nullable String written(String name) {
        for (String entry : root.getEntryNames()) if (entry.equalsIgnoreCase(name)) return entry;
        return null;
    }

    public InputStream stream(String name) throws Unreadable {
        String written = written(name);
        if (written == null) throw new Unreadable(Problem.DAMAGED, name);
        try {
            return root.createDocumentInputStream(written);
        } catch (IOException | RuntimeException wrong) {
            throw new Unreadable(wrong, Problem.DAMAGED, name);
        }
    }

    /** 一个流的全部内容：不会比文件本身更长。 */
    public byte[] read(String name) throws Unreadable {
        try (InputStream in = stream(name)) {
            return in.readAllBytes();
        } catch (IOException | RuntimeException wrong) {
            throw new Unreadable(wrong, Problem.DAMAGED, name);
        }
    }
}
