package org.zhunsheng.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CheckingPageTest {

    private static final Path SAMPLES = Path.of("../samples");

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theFirstPageAsksForAFileAndLoadsNothingFromOutside() throws Exception {
        HttpResponse<String> page =
                client.send(HttpRequest.newBuilder(uri("/")).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("type=\"file\""));
        assertFalse(page.body().matches("(?s).*(src|href)=\"?http.*"));
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
    }

    @Test
    void aFormIsAnsweredWithItsReport() throws Exception {
        HttpResponse<String> report =
                upload("表.docx", Files.readAllBytes(SAMPLES.resolve("shanghai-kunming-office-2019.docx")));
        assertEquals(200, report.statusCode());
        assertTrue(
                report.body().contains("deduction-unexplained"), report.body().substring(0, 400));
        assertTrue(
                report.body().contains("form1-c-indicators-12-score"), "the cell of the greatest loss can be reached");
    }

    @Test
    void anUnreadableFileIsExplainedAndTheNameIsEscaped() throws Exception {
        HttpResponse<String> page = upload("<b>x.pdf", "%PDF-1.4 cut short".getBytes(StandardCharsets.UTF_8));
        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("role=alert"));
        assertFalse(page.body().contains("<b>x"));
    }

    @Test
    void noFileIsAskedForAgain() throws Exception {
        assertEquals(400, upload("x.pdf", new byte[0]).statusCode());
    }

    private HttpResponse<String> upload(String name, byte[] content) throws IOException, InterruptedException {
        String boundary = "----zhunsheng";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(uri("/check"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
