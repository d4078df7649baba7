package org.zhunsheng.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** 恢复之前把整个文件核对一遍：解得开、一个不多、一个不少、散列都对。什么也不写。 */
final class Verification {

    private Verification() {}

    static Manifest of(BackupFile file) {
        try (BackupFile.Reading reading = file.read()) {
            Map<String, String> found = new HashMap<>();
            Manifest manifest = null;
            for (ZipEntry entry = reading.zip().getNextEntry();
                    entry != null;
                    entry = reading.zip().getNextEntry()) {
                if (manifest != null) throw BackupProblem.damaged(file.path(), "清单之后还有内容", null);
                if (entry.getName().equals(Manifest.NAME)) manifest = manifest(file, reading.zip());
                else if (found.put(entry.getName(), hash(reading.zip())) != null)
                    throw BackupProblem.damaged(file.path(), entry.getName(), null);
            }
            reading.finish();
            return checked(file, manifest, found);
        } catch (IOException failed) {
            throw BackupProblem.damaged(file.path(), String.valueOf(failed.getMessage()), failed);
        }
    }

    private static Manifest manifest(BackupFile file, InputStream in) throws IOException {
        try {
            Manifest manifest = new JsonMapper().readValue(in.readAllBytes(), Manifest.class);
            if (manifest.format() > Manifest.FORMAT)
                throw BackupProblem.newer("写法 " + manifest.format(), "写法 " + Manifest.FORMAT);
            return manifest;
        } catch (JacksonException failed) {
            throw BackupProblem.damaged(file.path(), Manifest.NAME, failed);
        }
    }

    private static String hash(InputStream in) throws IOException {
        Digest digest = new Digest();
        digest.over(in).transferTo(OutputStream.nullOutputStream());
        return digest.hex();
    }

    private static Manifest checked(BackupFile file, @Nullable Manifest manifest, Map<String, String> found) {
        if (manifest == null) throw BackupProblem.damaged(file.path(), "没有清单", null);
        Set<String> left = new HashSet<>(found.keySet());
        manifest.tables().forEach(table -> check(file, table.entry(), table.sha256(), found, left));
        manifest.files().forEach(stored -> check(file, stored.entry(), stored.sha256(), found, left));
        if (!left.isEmpty())
            throw BackupProblem.damaged(file.path(), "清单里没有 " + left.iterator().next(), null);
        return manifest;
    }

    private static void check(BackupFile file, String entry, String hash, Map<String, String> found, Set<String> left) {
        left.remove(entry);
        if (!hash.equals(found.get(entry))) throw BackupProblem.damaged(file.path(), entry, null);
    }
}
