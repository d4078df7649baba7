package org.zhunsheng.server.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Region;

/** 查毒的服务说有问题的原件：记着、隔离，内容不交给谁。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class QuarantineTest {

    @Autowired
    private Database database;

    @Autowired
    private FileStore store;

    @Autowired
    private ContentFolder folder;

    @Autowired
    private Access access;

    @Autowired
    private Audit audit;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void anInfectedOriginalIsKeptInQuarantine() throws IOException {
        Region region = new Region(database);
        long clerk = region.account(Role.PREPARER, region.unit);
        try (ServerSocket clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(clamd));
            Scanner scanner = new Scanner("127.0.0.1:" + clamd.getLocalPort());
            StoredFiles files = new StoredFiles(store, folder, scanner, access, audit);
            byte[] page = "<html>自评表</html>".getBytes(StandardCharsets.UTF_8);
            StoredFile kept = region.as(
                    clerk,
                    Role.PREPARER,
                    region.unit,
                    () -> Objects.requireNonNull(
                            transactions.execute(status -> files.keepOriginal(region.unit, "自评表.html", page))));
            assertTrue(kept.isQuarantined());
            assertEquals("text/plain", kept.type(), "a web page is only text here");
            assertTrue(region.as(
                    clerk,
                    Role.PREPARER,
                    region.unit,
                    () -> Objects.requireNonNull(transactions.execute(status -> files.content(kept.id())))
                            .isEmpty()));
            assertEquals(1, region.world.audited("file.quarantine", "file:" + kept.id()));
        }
    }

    /** 读完送来的内容，说有问题。 */
    private static void answer(ServerSocket clamd) {
        try (Socket socket = clamd.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readNBytes("zINSTREAM\0".length());
            for (int length = in.readInt(); length > 0; length = in.readInt()) in.readNBytes(length);
            socket.getOutputStream().write("stream: Test FOUND\0".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
