package org.zhunsheng.server.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** 演示的数据文件夹里的记号：有它的才删得掉，真的数据的文件夹里没有。 */
final class Mark {

    static final String NAME = "demonstration";

    private Mark() {}

    static void put(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(NAME),
                    "演示的数据，不是真的。删掉：./zhunsheng demonstration remove\nA demonstration; no real data.\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }
}
