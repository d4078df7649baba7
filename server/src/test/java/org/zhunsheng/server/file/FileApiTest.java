package org.zhunsheng.server.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Multipart;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 文件的接口。security.md 第 26、28 条。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FileApiTest {

    private static final byte[] PDF = "%PDF-1.7 evidence".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Value("${zhunsheng.database.folder}")
    private Path folder;

    private World world;
    private long unit;
    private String token;

    @BeforeEach
    void aPreparer() {
        world = new World(database);
        unit = world.organization(1, "bureau", "某财政局");
        long account = world.account("preparer-" + UUID.randomUUID().toString().substring(0, 8), unit);
        world.grant(account, Role.PREPARER, unit);
        token = world.accessToken(account, "file.read", "file.write");
    }

    private HttpResponse<String> call(HttpRequest.Builder request) {
        return new Visitor(port).send(request.header("Authorization", "Bearer " + token));
    }

    private HttpRequest.Builder path(String path) {
        return new Visitor(port).request(path).setHeader("Accept", "application/json");
    }

    private HttpResponse<String> upload(String name, byte[] content) {
        return call(new Multipart()
                .fields(Map.of("organization", Long.toString(unit)))
                .file("file", name, content)
                .post(path("/api/v1/files")));
    }

    private String added(HttpResponse<String> answer) {
        assertEquals(201, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void theSameContentIsStoredOnceAndServedAsAnAttachmentThatRunsNothing() throws IOException {
        byte[] content = ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
        long before = stored();
        String first = added(upload("会议纪要.pdf", content));
        added(upload("../../etc/同一份.pdf", content));
        assertEquals(before + 1, stored());
        HttpResponse<String> answer = call(path(first).GET());
        assertEquals(new String(content, StandardCharsets.US_ASCII), answer.body());
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(
                "sandbox; default-src 'none'",
                answer.headers().firstValue("Content-Security-Policy").orElse(""));
        String disposition = answer.headers().firstValue("Content-Disposition").orElse("");
        assertTrue(
                disposition.startsWith("attachment;") && disposition.contains("filename*=UTF-8''%E4%BC%9A"),
                disposition);
        String list = call(path("/api/v1/files?organization=" + unit).GET()).body();
        assertTrue(list.contains("\"同一份.pdf\"") && !list.contains(".."), list);
    }

    private long stored() throws IOException {
        Path files = folder.resolve("files");
        if (!Files.exists(files)) return 0;
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void whatIsNotWhatItSaysIsRefused() {
        byte[] program = {'M', 'Z', 0, 1, 2};
        byte[] macros = "PK\u0003\u0004 word/document.xml word/vbaProject.bin".getBytes(StandardCharsets.ISO_8859_1);
        byte[] archive = "PK\u0003\u0004 whatever.txt".getBytes(StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, byte[]> bad : Map.of(
                        "表.docx",
                        PDF,
                        "a.pdf",
                        program,
                        "b.docx",
                        macros,
                        "c.zip",
                        archive,
                        "d.html",
                        "<script>".getBytes(StandardCharsets.US_ASCII))
                .entrySet()) {
            HttpResponse<String> answer = upload(bad.getKey(), bad.getValue());
            assertEquals(422, answer.statusCode(), bad.getKey());
            assertTrue(answer.body().contains("P-741"), answer.body());
        }
        assertTrue(upload("e.pdf", new byte[0]).body().contains("P-742"));
    }

    @Test
    void anAlteredContentIsNeverServed() throws IOException {
        byte[] content = ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
        String file = added(upload("证据.pdf", content));
        try (Stream<Path> all = Files.walk(folder.resolve("files"))) {
            for (Path one : all.filter(Files::isRegularFile).toList())
                if (java.util.Arrays.equals(Files.readAllBytes(one), content))
                    Files.writeString(one, "%PDF-1.7 swapped");
        }
        HttpResponse<String> answer = call(path(file).GET());
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains("P-745"));
    }

    @Test
    void aTokenWithoutThePermissionGetsNothing() {
        long account = world.account("reader-" + UUID.randomUUID().toString().substring(0, 8), unit);
        world.grant(account, Role.PREPARER, unit);
        token = world.accessToken(account, "organization.read");
        HttpResponse<String> answer =
                call(path("/api/v1/files?organization=" + unit).GET());
        assertEquals(403, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        token = "zsp_unknown";
        assertEquals(401, call(path("/api/v1/files?organization=" + unit).GET()).statusCode());
    }

    @Test
    void theApiDescribesItself() {
        Visitor visitor = new Visitor(port);
        String description = visitor.send(
                        visitor.request("/api/v1/openapi.json").setHeader("Accept", "application/json"))
                .body();
        assertTrue(description.contains("\"/api/v1/files/{file}\"") && description.contains("bearer"), description);
        assertFalse(description.contains("\"/tasks\""));
    }
}
