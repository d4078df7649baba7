package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** 所带的 PostgreSQL 程序：第一次展开到数据文件夹，以后核对齐全就用。 */
record Binaries(Path home) {

    static final String VERSION = "18.6.0";
    static final String MAJOR = "18";

    /** 展开之后所写的清点：来自哪个包，几个文件，多少字节。 */
    private static final String INVENTORY = "inventory";

    static Binaries of(Folder folder) {
        Path home = folder.programs().resolve(VERSION);
        try {
            if (!complete(home)) unpack(folder, home);
            return new Binaries(home);
        } catch (IOException failed) {
            throw folder.problem(failed);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(windows() ? name + ".exe" : name);
    }

    private static boolean complete(Path home) throws IOException {
        Path inventory = home.resolve(INVENTORY);
        return Files.isRegularFile(inventory) && Files.readString(inventory).equals(inventory(home.toRealPath()));
    }

    private static String inventory(Path home) throws IOException {
        try (Stream<Path> walk = Files.walk(home)) {
            long[] totals = walk.filter(path -> Files.isRegularFile(path) && !path.endsWith(INVENTORY))
                    .mapToLong(path -> path.toFile().length())
                    .collect(() -> new long[2], Binaries::count, Binaries::count);
            return "%s\nfiles %d\nbytes %d\n".formatted(archive(), totals[0], totals[1]);
        }
    }

    private static void count(long[] totals, long size) {
        totals[0]++;
        totals[1] += size;
    }

    private static void count(long[] totals, long[] more) {
        totals[0] += more[0];
        totals[1] += more[1];
    }

    /** 展开在临时的名称下，齐了才改名；不齐的旧的先移开。 */
    private static void unpack(Folder folder, Path home) throws IOException {
        folder.needSpace();
        sweep(folder);
        Path fresh = Files.createDirectory(folder.programs().resolve(VERSION + ".new"));
        Folder.restrict(fresh, "rwxr-xr-x");
        try (InputStream in = open()) {
            Archive.unpack(in, fresh);
        } catch (IOException failed) {
            if (Folder.isFull(failed.toString())) throw failed;
            throw new PostgresProblem(failed, PostgresTrouble.BINARIES_DAMAGED, archive(), failed.toString());
        }
        Files.writeString(fresh.resolve(INVENTORY), inventory(fresh));
        if (Files.exists(home)) Files.move(home, folder.programs().resolve(VERSION + ".old"));
        Folder.rename(fresh, home);
        sweep(folder);
    }

    private static void sweep(Folder folder) throws IOException {
        Folder.delete(folder.programs().resolve(VERSION + ".new"));
        Folder.delete(folder.programs().resolve(VERSION + ".old"));
    }

    private static InputStream open() {
        InputStream in = Binaries.class.getResourceAsStream("/" + archive());
        if (in == null)
            throw new PostgresProblem(
                    PostgresTrouble.NO_BINARIES,
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                    archive());
        return in;
    }

    /** 与系统、处理器相应的程序包的名称。 */
    private static String archive() {
        String name = property("os.name");
        String system = name.contains("mac") ? "darwin" : windows() ? "windows" : "linux";
        String processor = switch (property("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> property("os.arch");
        };
        return "postgres-" + system + "-" + processor + ".txz";
    }

    static boolean windows() {
        return property("os.name").contains("windows");
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name)).toLowerCase(Locale.ROOT);
    }
}
