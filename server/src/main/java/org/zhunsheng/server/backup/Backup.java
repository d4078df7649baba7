package org.zhunsheng.server.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.zhunsheng.server.audit.Act;
import tools.jackson.databind.json.JsonMapper;

/**
 * 做备份：数据库在一个快照里导出，服务照常运行。先写临时的名字，写完、落盘、记入审计，才改名；半途而废的不会被当成备份。
 */
final class Backup {

    private final DataSource owner;
    private final Places places;
    private final String program;

    Backup(DataSource owner, Places places, String program) {
        this.owner = owner;
        this.places = places;
        this.program = program;
    }

    Manifest write(BackupFile file) {
        Path target = file.path().toAbsolutePath();
        if (Files.exists(target)) throw BackupProblem.exists(file.path());
        Path fresh = target.resolveSibling(target.getFileName() + ".part");
        try {
            Manifest manifest = writeFresh(file, fresh);
            record(target.getFileName().toString(), manifest);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(target);
            return manifest;
        } catch (IOException failed) {
            throw BackupProblem.unreadable(file.path(), failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            fresh.toFile().delete();
        }
    }

    private Manifest writeFresh(BackupFile file, Path fresh) throws IOException, SQLException {
        Files.deleteIfExists(fresh);
        try (FileChannel channel = create(fresh);
                FileChannel sync = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            try (ZipOutputStream zip = file.write(channel)) {
                Manifest manifest = contents(zip);
                entry(zip, Manifest.NAME, out -> out.write(new JsonMapper().writeValueAsBytes(manifest)));
                zip.finish();
                zip.close();
                sync.force(true);
                return manifest;
            }
        }
    }

    private static FileChannel create(Path fresh) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (!fresh.getFileSystem().supportedFileAttributeViews().contains("posix"))
            return FileChannel.open(fresh, options);
        return FileChannel.open(
                fresh, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** 密钥与锚在快照之前：锚说到的，快照里一定有。文件在快照之后：快照里说到的文件一定在。 */
    private Manifest contents(ZipOutputStream zip) throws IOException, SQLException {
        List<Manifest.Stored> files = new ArrayList<>(copy(zip, places.small()));
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            TableStore store = new TableStore(connection);
            store.settle();
            if (!store.seesEverything()) throw BackupProblem.notInstalled();
            List<Manifest.Table> tables = new ArrayList<>();
            for (Map.Entry<String, List<String>> table : store.tables().entrySet())
                tables.add(export(store, zip, table.getKey(), table.getValue()));
            String at = store.now();
            String schema = store.schemaVersion();
            Map<String, Long> sequences = store.sequences();
            connection.rollback();
            files.addAll(copy(zip, places.contents()));
            return new Manifest(Manifest.FORMAT, program, schema, at, tables, sequences, files);
        }
    }

    private static Manifest.Table export(TableStore store, ZipOutputStream zip, String name, List<String> columns)
            throws IOException, SQLException {
        Digest digest = new Digest();
        Manifest.Table table = new Manifest.Table(name, columns, 0, "");
        zip.putNextEntry(new ZipEntry(table.entry()));
        long rows = store.export(name, columns, digest.over(unclosed(zip)));
        zip.closeEntry();
        return new Manifest.Table(name, columns, rows, digest.hex());
    }

    private static List<Manifest.Stored> copy(ZipOutputStream zip, Map<String, Path> sources) throws IOException {
        List<Manifest.Stored> copied = new ArrayList<>();
        for (Map.Entry<String, Path> source : sources.entrySet()) {
            Digest digest = new Digest();
            long[] size = new long[1];
            entry(zip, source.getKey(), out -> {
                try (InputStream in = digest.over(Files.newInputStream(source.getValue()))) {
                    size[0] = in.transferTo(out);
                }
            });
            copied.add(new Manifest.Stored(source.getKey(), size[0], digest.hex()));
        }
        return copied;
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static void entry(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.write(unclosed(zip));
        zip.closeEntry();
    }

    private static OutputStream unclosed(ZipOutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {
                // 后面还有
            }
        };
    }

    /** 记不进审计的备份不算数。 */
    private void record(String name, Manifest manifest) throws SQLException {
        String detail = new JsonMapper()
                .writeValueAsString(Map.of(
                        "at", manifest.at(),
                        "schema", manifest.schema(),
                        "rows", manifest.rows(),
                        "files", manifest.files().size()));
        try (Connection connection = owner.getConnection()) {
            new TableStore(connection).record(Act.SYSTEM_BACKUP.code(), "backup:" + name, detail);
        }
    }

    private static void syncFolder(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null
                || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
