package org.zhunsheng.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.server.postgres.TestPostgres;
import org.zhunsheng.server.world.Visitor;

/** 启动不了的，说一句话，退出码 3；叫停的，很快停好。 */
class StartTest {

    @TempDir
    Path folder;

    private String refused(int port, Map<String, String> environment) throws Exception {
        try (ServerProcess server = ServerProcess.launch(folder, port, environment)) {
            assertTrue(server.process().waitFor(90, TimeUnit.SECONDS), server.log());
            String said = server.log();
            assertEquals(3, server.process().exitValue(), said);
            assertFalse(said.contains("\tat ") || said.contains("Exception"), said);
            return said;
        }
    }

    @Test
    void aWrongAddressOfTheDatabaseIsNamed() throws Exception {
        assertTrue(refused(0, Map.of("ZHUNSHENG_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none?user=a&password=b"))
                .contains("数据库不能用"));
        assertTrue(refused(0, Map.of("ZHUNSHENG_DATABASE_URL", "postgres")).contains("jdbc:postgresql://"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertTrue(refused(
                        0,
                        Map.of("ZHUNSHENG_DATABASE_FOLDER", file.resolve("data").toString()))
                .contains("不能写"));
    }

    @Test
    void aDamagedKeyFileAndATakenPortAreNamed() throws Exception {
        String url = TestPostgres.createDatabase();
        Path key = Files.writeString(folder.resolve("master.key"), "not hexadecimal");
        assertTrue(refused(0, Map.of("ZHUNSHENG_DATABASE_URL", url, "ZHUNSHENG_KEY_FILE", key.toString()))
                .contains("密钥文件"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(refused(taken.getLocalPort(), Map.of("ZHUNSHENG_DATABASE_URL", url))
                    .contains("端口 " + taken.getLocalPort()));
        }
    }

    @Test
    void aServerThatIsToldToStopStopsInOrder() throws Exception {
        String url = TestPostgres.createDatabase();
        int port = ServerProcess.freePort();
        try (ServerProcess server =
                ServerProcess.launch(folder, port, Map.of("ZHUNSHENG_DATABASE_URL", url, "ZHUNSHENG_LOG", "json"))) {
            server.waitUntilReady();
            assertEquals(200, new Visitor(port).get("/sign-in").statusCode());
            server.process().destroy();
            assertTrue(server.process().waitFor(30, TimeUnit.SECONDS), server.log());
            assertEquals(143, server.process().exitValue());
            assertTrue(Files.readString(folder.resolve("anchors/anchors.txt")).contains(" "), "no last anchor");
        }
    }
}
