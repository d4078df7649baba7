package org.zhunsheng.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import javax.sql.DataSource;
import org.zhunsheng.server.audit.Act;
import tools.jackson.databind.json.JsonMapper;

/** 恢复一个核对过的备份到空的数据库与文件夹：数据库是一个事务，装好再导出一遍与备份比较，一样才算数。 */
final class Restore {

    private final BackupFile file;
    private final Manifest manifest;
    private final Places places;
    private final Map<String, Manifest.Table> tables;
    private final Map<String, Manifest.Stored> files;

    Restore(BackupFile file, Manifest manifest, Places places) {
        this.file = file;
        this.manifest = manifest;
        this.places = places;
        this.tables = manifest.tables().stream().collect(Collectors.toMap(Manifest.Table::entry, Function.identity()));
        this.files = manifest.files().stream().collect(Collectors.toMap(Manifest.Stored::entry, Function.identity()));
    }

    void into(DataSource owner) throws IOException, SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            TableStore store = new TableStore(connection);
            store.settle();
            List<TableStore.Reference> references = store.references();
            List<String> forced = store.forced();
            Set<String> all = store.tables().keySet();
            store.open(all, references, forced);
            readAll(store);
            for (Manifest.Table table : manifest.tables()) compare(store, table);
            store.close(all, references, forced);
            manifest.sequences().forEach(store::sequence);
            store.startOver();
            store.record(Act.SYSTEM_RESTORE.code(), "backup:" + file.path().getFileName(), detail());
            for (Manifest.Stored stored : manifest.files()) compare(stored);
            connection.commit();
        }
    }

    private String detail() {
        return new JsonMapper()
                .writeValueAsString(Map.of(
                        "at", manifest.at(),
                        "schema", manifest.schema(),
                        "program", manifest.program(),
                        "rows", manifest.rows(),
                        "files", manifest.files().size()));
    }

    /** 核对过的也可能在这之间被换掉：边装边再核对。 */
    private void readAll(TableStore store) throws IOException, SQLException {
        try (BackupFile.Reading reading = file.read()) {
            for (ZipEntry entry = reading.zip().getNextEntry();
                    entry != null;
                    entry = reading.zip().getNextEntry()) {
                Manifest.Table table = tables.get(entry.getName());
                Manifest.Stored stored = files.get(entry.getName());
                Digest digest = new Digest();
                if (table != null) {
                    store.load(table.name(), table.columns(), digest.over(reading.zip()));
                    expect(digest.hex(), table.sha256(), entry.getName());
                } else if (stored != null) {
                    write(stored, digest.over(reading.zip()));
                    expect(digest.hex(), stored.sha256(), entry.getName());
                }
            }
            reading.finish();
        }
    }

    private void expect(String found, String wanted, String entry) {
        if (!found.equals(wanted)) throw BackupProblem.damaged(file.path(), entry, null);
    }

    private void write(Manifest.Stored stored, InputStream in) throws IOException {
        Path target = target(stored);
        Path folder = target.toAbsolutePath().getParent();
        boolean secret = Places.isSecret(stored.entry());
        if (folder != null) Files.createDirectories(folder, mode(folder, secret ? "rwx------" : "rwxr-x---"));
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(target, options, mode(target, secret ? "rw-------" : "rw-r-----"));
                OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
            in.transferTo(out);
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] mode(Path path, String mode) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))};
    }

    private Path target(Manifest.Stored stored) {
        Path target = places.target(stored.entry());
        if (target == null) throw BackupProblem.damaged(file.path(), stored.entry(), null);
        return target;
    }

    private static void compare(TableStore store, Manifest.Table table) throws IOException, SQLException {
        Digest digest = new Digest();
        long rows = store.export(table.name(), table.columns(), digest.over(OutputStream.nullOutputStream()));
        if (rows != table.rows() || !digest.hex().equals(table.sha256())) throw BackupProblem.different(table.name());
    }

    private void compare(Manifest.Stored stored) throws IOException {
        Digest digest = new Digest();
        try (InputStream in = digest.over(Files.newInputStream(target(stored)))) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!digest.hex().equals(stored.sha256())) throw BackupProblem.different(stored.entry());
    }
}
