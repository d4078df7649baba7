package org.zhunsheng.server.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.checking.Client.Upload;
import org.zhunsheng.server.worker.Workspace;

/** 不怀好意的文件经过页面：每份有清楚的回答，内存平稳，盘上什么也没留下，没有脚本被送回来。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HostileUploadsTest {

    private static final Set<Integer> CLEAR = Set.of(200, 413, 422);
    private static final Pattern CODE = Pattern.compile("P-[56]\\d\\d");
    private static final long STEADY = 48L << 20;

    @LocalServerPort
    private int port;

    @Autowired
    private Workspace workspace;

    @Test
    void eachOfTwoHundredIsAnsweredClearlyAndNothingIsLeft() throws Exception {
        Client client = new Client(port);
        List<Upload> uploads = Hostile.all();
        assertEquals(200, uploads.size());
        client.check(uploads.getFirst());
        Set<String> before = files();
        long memory = memory();
        List<String> wrong = new ArrayList<>();
        for (Upload upload : uploads) {
            String complaint = complaint(upload, client.check(upload));
            if (!complaint.isEmpty()) wrong.add(upload.name() + ": " + complaint);
        }
        assertEquals(List.of(), wrong);
        assertEquals(before, files(), "files left on disk");
        assertTrue(memory() - memory < STEADY, "memory grew by " + (memory() - memory >> 20) + " MB");
    }

    /** 回答不清楚之处；清楚的为空串。 */
    private static String complaint(Upload upload, HttpResponse<String> answer) {
        if (!CLEAR.contains(answer.statusCode())) return "status " + answer.statusCode();
        Document page = Jsoup.parse(answer.body());
        if (answer.statusCode() != 200
                && !CODE.matcher(page.select(".error-summary, main").text()).find()) return "no code";
        if (page.select("h1").isEmpty()) return "no heading";
        return active(page);
    }

    /** 页面里会动的东西；除了我们自己的模块没有别的。 */
    private static String active(Document page) {
        for (Element script : page.select("script")) {
            if (!script.attr("src").equals("/assets/page.js") || !script.data().isEmpty()) return "script " + script;
        }
        if (!page.select("iframe, object, embed, base, style, [srcdoc], meta[http-equiv]")
                .isEmpty()) return "active element";
        for (Element element : page.getAllElements()) {
            for (var attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on")) return "handler " + attribute;
                boolean address = Set.of("href", "src", "action", "formaction").contains(attribute.getKey());
                if (address && !attribute.getValue().matches("(/|#|data:image/png;base64,).*"))
                    return "address " + attribute;
            }
        }
        return page.html().contains("49__::.x") || page.text().contains("[[49]]") ? "template evaluated" : "";
    }

    @Test
    void threeHundredMegabytesStreamedAreRefusedWithoutBeingKept() throws Exception {
        long memory = memory();
        for (boolean chunked : new boolean[] {false, true}) {
            String answer = stream(300, chunked);
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer.substring(0, Math.min(200, answer.length())));
            assertTrue(answer.contains("P-603"), "the reason is said");
        }
        assertTrue(memory() - memory < STEADY, "memory grew");
        assertEquals(200, new Client(port).get("/").statusCode());
    }

    /** 一份很大的文件，边造边送；长度可以不先说。 */
    private String stream(int megabytes, boolean chunked) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4";
            byte[] block = new byte[1 << 20];
            long length = part.length() + (long) megabytes * block.length + 9;
            String size = chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + length;
            write(
                    out,
                    "POST /check HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n" + size
                            + "\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n");
            send(out, part.getBytes(StandardCharsets.US_ASCII), chunked);
            for (int i = 0; i < megabytes; i++) send(out, block, chunked);
            send(out, "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII), chunked);
            if (chunked) write(out, "0\r\n\r\n");
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(OutputStream out, byte[] block, boolean chunked) throws IOException {
        if (chunked) write(out, Integer.toHexString(block.length) + "\r\n");
        out.write(block);
        if (chunked) write(out, "\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** 用过的内存，清理之后。 */
    private static long memory() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** 服务与工作进程的临时文件夹里的文件，以及 Tomcat 的。 */
    private Set<String> files() throws IOException {
        Set<String> files = new TreeSet<>();
        for (Path folder : List.of(workspace.folder(), Path.of(System.getProperty("java.io.tmpdir")))) {
            int depth = folder.equals(workspace.folder()) ? 9 : 1;
            try (Stream<Path> walk = Files.walk(folder, depth)) {
                walk.filter(Files::isRegularFile)
                        .map(Path::toString)
                        .filter(HostileUploadsTest::ours)
                        .forEach(files::add);
            }
        }
        assertFalse(files.stream().anyMatch(file -> file.endsWith(".tmp")), files.toString());
        return files;
    }

    /** 别的程序也用系统的临时文件夹。 */
    private static boolean ours(String file) {
        return file.contains("zhunsheng")
                || file.contains("upload_")
                || file.contains("tomcat")
                || file.contains("PDFBox");
    }
}
