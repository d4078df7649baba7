package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** 数据文件夹的锁，与进程同寿：进程怎样结束，锁都随之放开。里面写着持有者的进程号。 */
final class FolderLock implements AutoCloseable {

    /** 锁在内容之外的一个字节上：Windows 上锁住的部分别人读不了。 */
    private static final long PLACE = Long.MAX_VALUE - 1;

    /** 本进程已经锁了的：再打开、关上同一个文件，POSIX 会把原来的锁也放掉。 */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock take(Folder folder) {
        Path file = folder.lock();
        long self = ProcessHandle.current().pid();
        if (!HELD.add(file)) throw new PostgresProblem(PostgresTrouble.FOLDER_IN_USE, folder.root(), self);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(PLACE, 1, false);
            if (lock == null) {
                channel.close();
                throw new PostgresProblem(PostgresTrouble.FOLDER_IN_USE, folder.root(), holder(file));
            }
            channel.truncate(0).write(ByteBuffer.wrap(Long.toString(self).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(file, channel);
        } catch (IOException failed) {
            HELD.remove(file);
            throw folder.problem(failed);
        } catch (PostgresProblem inUse) {
            HELD.remove(file);
            throw inUse;
        }
    }

    private static String holder(Path file) throws IOException {
        String pid = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() ? "?" : pid;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // 描述符随进程关闭
        } finally {
            HELD.remove(file);
        }
    }
}
