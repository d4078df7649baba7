package org.zhunsheng.server.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice 打开、另存一次；没有装的，用它的测试不做。 */
final class LibreOffice {

    private static final int PATIENCE = 120;

    private LibreOffice() {}

    static boolean isThere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    static byte[] save(byte[] book) {
        try {
            Path folder = Files.createTempDirectory("libreoffice");
            try {
                return save(folder, book);
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted((one, other) -> other.compareTo(one))
                            .forEach(path -> path.toFile().delete());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] save(Path folder, byte[] book) throws IOException {
        Path given = Files.write(folder.resolve("book.xlsx"), book);
        Path saved = folder.resolve("saved");
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        saved.toString(),
                        given.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("soffice took too long");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return Files.readAllBytes(saved.resolve("book.xlsx"));
    }
}
