package org.zhunsheng.server.postgres;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/** 程序包（tar.xz）的展开：普通文件、文件夹、符号链接三种；别的、指到外面的都不接受。 */
final class Archive {

    private static final int BLOCK = 512;
    private static final int SIZE = 124;
    private static final int MODE = 100;
    private static final int TYPE = 156;
    private static final int LINK = 157;

    private final InputStream in;
    private final Path target;

    private Archive(InputStream in, Path target) {
        this.in = in;
        this.target = target;
    }

    static void unpack(InputStream archive, Path target) throws IOException {
        try (InputStream in = new XZInputStream(new BufferedInputStream(archive))) {
            new Archive(in, target).entries();
        }
    }

    private void entries() throws IOException {
        for (byte[] header = block(); header[0] != 0; header = block()) entry(header);
    }

    private void entry(byte[] header) throws IOException {
        Path path = inside(target.resolve(text(header, 0)));
        Path parent = path.getParent();
        if (parent != null) Files.createDirectories(parent); // 文件夹可以写在其中的文件之后
        switch (header[TYPE]) {
            case '5' -> Files.createDirectories(path);
            case '2' -> {
                Path link = Path.of(text(header, LINK));
                inside(path.resolveSibling(link));
                Files.createSymbolicLink(path, link);
            }
            case '0', 0 -> file(path, octal(header, SIZE, 12), octal(header, MODE, 8));
            default -> throw new IOException("entry of unknown type " + (char) header[TYPE] + ": " + path);
        }
    }

    private Path inside(Path path) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(target)) throw new IOException("entry outside of the archive: " + path);
        return normal;
    }

    private void file(Path path, long size, long mode) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (long left = size; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) throw new EOFException("archive cut off at " + path);
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        Folder.restrict(path, (mode & 0111) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }

    private byte[] block() throws IOException {
        byte[] block = in.readNBytes(BLOCK);
        if (block.length < BLOCK) throw new EOFException("archive cut off");
        return block;
    }

    private static String text(byte[] header, int from) {
        int end = from;
        while (end < from + 100 && header[end] != 0) end++;
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) throws IOException {
        String digits = new String(header, from, length, StandardCharsets.US_ASCII)
                .replace('\0', ' ')
                .strip();
        try {
            return Long.parseLong(digits, 8);
        } catch (NumberFormatException wrong) {
            throw new IOException("not a number in the archive: " + digits, wrong);
        }
    }
}
