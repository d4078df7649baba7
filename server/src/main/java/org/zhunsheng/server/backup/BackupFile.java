package org.zhunsheng.server.backup;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * 备份的文件：age 加密（凭口令），里面是一个 zip；没有准绳，用 age 与 unzip 也打得开。
 *
 * @param work 写的时候 scrypt 的工作量；读的时候以文件里写的为准
 */
record BackupFile(Path path, byte[] passphrase, int work) {

    /** scrypt 的工作量，与 age 的默认相同：每猜一次要 256 MB 内存、约一秒。 */
    private static final int WORK = 18;

    private static final int BUFFER = 1 << 16;

    BackupFile(Path path, byte[] passphrase) {
        this(path, passphrase, WORK);
    }

    private PassphraseStanza stanza() {
        return new PassphraseStanza(passphrase, work);
    }

    ZipOutputStream write(FileChannel channel) throws IOException {
        try {
            return new ZipOutputStream(new BufferedOutputStream(
                    Channels.newOutputStream(
                            new StandardEncryptingChannelFactory().newEncryptingChannel(channel, List.of(stanza()))),
                    BUFFER));
        } catch (GeneralSecurityException failed) {
            throw new IOException(failed);
        }
    }

    /** 读的时候逐块核对：改动、截断、换了次序都读不下去。 */
    Reading read() {
        FileChannel channel;
        try {
            channel = FileChannel.open(path, StandardOpenOption.READ);
        } catch (IOException failed) {
            throw BackupProblem.unreadable(path, failed);
        }
        try {
            return new Reading(new BufferedInputStream(
                    Channels.newInputStream(
                            new StandardDecryptingChannelFactory().newDecryptingChannel(channel, List.of(stanza()))),
                    BUFFER));
        } catch (GeneralSecurityException | IOException | RuntimeException failed) {
            close(channel);
            if (PassphraseStanza.isWrongPassphrase(failed)) throw BackupProblem.wrongPassphrase(path, failed);
            throw BackupProblem.damaged(path, "开头", failed);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyBad) {
            // 要说的是前一个错误
        }
    }

    /** 解开的内容，与其中的 zip。 */
    record Reading(BufferedInputStream plain, ZipInputStream zip) implements AutoCloseable {

        Reading(BufferedInputStream plain) {
            this(plain, new ZipInputStream(plain));
        }

        /** zip 之后读到底：最后一块也要核对。 */
        void finish() throws IOException {
            plain.transferTo(OutputStream.nullOutputStream());
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
