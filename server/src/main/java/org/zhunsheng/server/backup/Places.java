package org.zhunsheng.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** 数据库之外要备份的都在哪里：文件、两把密钥、锚。 */
record Places(Path files, Path masterKey, Path anchorKey, Path anchors) {

    private static final String MASTER = "keys/master.key";
    private static final String ANCHOR = "keys/anchor.key";

    static Places of(Environment environment) {
        Path folder = Path.of(environment.getProperty("zhunsheng.database.folder", "data"));
        return new Places(
                path(environment, "zhunsheng.files.folder", folder.resolve("files")),
                path(environment, "zhunsheng.key-file", folder.resolve(MASTER)),
                path(environment, "zhunsheng.audit.anchor-key", folder.resolve(ANCHOR)),
                path(environment, "zhunsheng.audit.anchors", folder.resolve("anchors")));
    }

    private static Path path(Environment environment, String name, Path usual) {
        String given = environment.getProperty(name);
        return given == null || given.isBlank() ? usual : Path.of(given);
    }

    /** 密钥与锚：备份里的路径 → 文件。 */
    SortedMap<String, Path> small() throws IOException {
        SortedMap<String, Path> all = new TreeMap<>();
        if (Files.exists(masterKey)) all.put(MASTER, masterKey);
        if (Files.exists(anchorKey)) all.put(ANCHOR, anchorKey);
        all.putAll(under(anchors, "anchors/"));
        return all;
    }

    /** 文件夹里的内容，还没有写完的（以点开头的）不算。 */
    SortedMap<String, Path> contents() throws IOException {
        return under(files, "files/");
    }

    private static SortedMap<String, Path> under(Path folder, String prefix) throws IOException {
        SortedMap<String, Path> all = new TreeMap<>();
        if (!Files.isDirectory(folder)) return all;
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .forEach(file ->
                            all.put(prefix + folder.relativize(file).toString().replace('\\', '/'), file));
        }
        return all;
    }

    /** 备份里的这个路径恢复到哪里；不是我们的路径的为空。 */
    @Nullable
    Path target(String entry) {
        if (entry.equals(MASTER)) return masterKey;
        if (entry.equals(ANCHOR)) return anchorKey;
        if (entry.startsWith("anchors/")) return inside(anchors, entry.substring("anchors/".length()));
        return entry.startsWith("files/") ? inside(files, entry.substring("files/".length())) : null;
    }

    private static @Nullable Path inside(Path folder, String rest) {
        Path wanted = folder.resolve(rest).normalize();
        return wanted.startsWith(folder.normalize()) && !wanted.equals(folder.normalize()) ? wanted : null;
    }

    static boolean isSecret(String entry) {
        return entry.startsWith("keys/");
    }

    /** 已经有的：恢复不覆盖。 */
    List<String> occupied() throws IOException {
        SortedMap<String, Path> all = small();
        all.putAll(contents());
        return all.values().stream().limit(5).map(Path::toString).toList();
    }
}
