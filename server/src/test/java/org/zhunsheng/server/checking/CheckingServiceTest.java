package org.zhunsheng.server.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Reading;
import org.zhunsheng.server.checking.Client.Upload;

/** 服务对各种请求的回答：响应头、下载、来历不明的请求。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CheckingServiceTest {

    private static final Path SEED = Path.of("../samples/shanghai-kunming-office-2019.docx");

    @LocalServerPort
    private int port;

    private Upload seed(String name) throws Exception {
        return new Upload(name, Files.readAllBytes(SEED));
    }

    @Test
    void everyAnswerHasTheSafeHeaders() throws Exception {
        Client client = new Client(port);
        List<HttpResponse<String>> answers = List.of(
                client.get("/"),
                client.get("/assets/style.css"),
                client.get("/nowhere"),
                client.check(),
                client.check(seed("表.docx")));
        for (HttpResponse<String> answer : answers) {
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'"), policy);
            assertFalse(policy.contains("unsafe-inline"), policy);
            assertTrue(policy.contains("frame-ancestors 'none'"));
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
            assertEquals("no-referrer", header(answer, "Referrer-Policy"));
            assertFalse(answer.body().contains("style=\""), "inline style");
            assertFalse(answer.headers().firstValue("Set-Cookie").isPresent(), "a cookie");
        }
        assertEquals("no-store", header(answers.getLast(), "Cache-Control"));
        assertEquals(
                List.of(200, 200, 404, 400, 200),
                answers.stream().map(HttpResponse::statusCode).toList());
    }

    @Test
    void theReportAndEachFormatComeAsAttachmentsThatReadBack() throws Exception {
        Client client = new Client(port);
        String parcel = Client.parcel(client.check(seed("表.docx")).body());
        HttpResponse<byte[]> report =
                client.post("/report", Map.of("parcel", List.of(parcel), "name", List.of("../../表.docx")));
        assertEquals(200, report.statusCode());
        String disposition = header(report, "Content-Disposition");
        assertTrue(disposition.startsWith("attachment;"), disposition);
        assertTrue(disposition.contains("filename*=UTF-8''%E8%A1%A8-"), disposition);
        assertFalse(disposition.contains(".."), disposition);
        assertTrue(header(report, "Content-Security-Policy").startsWith("sandbox"));
        for (Format format : Writing.FORMATS) {
            HttpResponse<byte[]> written = client.post(
                    "/download",
                    Map.of("parcel", List.of(parcel), "name", List.of("表.docx"), "format", List.of(format.key())));
            assertEquals(200, written.statusCode(), format.key());
            Reading again = Formats.read("again", written.body());
            assertEquals(
                    "合作交流工作业务费",
                    again.forms().getFirst().text(FormField.PROJECT).asWritten().strip(),
                    format.key());
        }
        assertEquals(
                400,
                client.post("/download", Map.of("parcel", List.of(parcel), "format", List.of("exe")))
                        .statusCode());
    }

    @Test
    void requestsFromOtherSitesAreRefused() throws Exception {
        Client client = new Client(port);
        for (Map<String, String> headers : List.of(
                Map.of("Origin", "https://elsewhere.example"),
                Map.of("Origin", "null"),
                Map.of("Sec-Fetch-Site", "cross-site"))) {
            HttpResponse<String> answer = client.check("/check", headers, seed("表.docx"));
            assertEquals(403, answer.statusCode(), headers.toString());
            assertTrue(answer.body().contains("P-607"));
        }
        assertEquals(
                200,
                client.check("/check", Map.of("Origin", "http://127.0.0.1:" + port), seed("表.docx"))
                        .statusCode());
    }

    @Test
    void whoeverWantsJsonGetsAProblem() {
        HttpRequest request = new Client(port)
                .request("/nowhere")
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> answer = new Client(port).send(request);
        assertEquals(404, answer.statusCode());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        assertTrue(answer.body().contains("\"P-609\""), answer.body());
    }

    @Test
    void tooManyFilesAndBrokenParcelsAreExplained() {
        Client client = new Client(port);
        Upload[] many = new Upload[CheckingController.FILES + 1];
        for (int i = 0; i < many.length; i++) many[i] = new Upload(i + ".txt", "甲".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = client.check(many);
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("P-602"));
        HttpResponse<byte[]> review = client.post("/review", Map.of("parcel", List.of("x"), "open", List.of("0")));
        assertEquals(400, review.statusCode());
        assertEquals(400, client.post("/review", Map.of("open", List.of("7"))).statusCode());
    }

    @Test
    void aPictureThatIsNoPictureIsNotSentBack() throws Exception {
        Client client = new Client(port);
        String parcel = Client.parcel(client.check(seed("表.docx")).body());
        String forged = "1:100:100:\"/><script>alert(1)</script>";
        HttpResponse<byte[]> page =
                client.post("/review", Map.of("parcel", List.of(parcel), "picture", List.of(forged)));
        assertEquals(200, page.statusCode());
        assertFalse(new String(page.body(), StandardCharsets.UTF_8).contains("alert(1)"));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
