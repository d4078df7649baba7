package org.zhunsheng.bench;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** 每秒核查几份：两个连接在回环地址上反复交同一份 DOCX，读完整个结果页。 */
final class ChecksOverHttp {

    private static final int CONNECTIONS = 2;
    private static final int WARM_UP = 40;
    private static final int POSTS = 200;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);
    private static final String BOUNDARY = "----zhunsheng";

    private final HttpRequest request;

    private ChecksOverHttp(HttpRequest request) {
        this.request = request;
    }

    static void run(Path home, Path docx) throws Exception {
        try (Served server = ServerStart.ours(home, Files.createTempDirectory("zhunsheng-bench"))) {
            ChecksOverHttp checks = new ChecksOverHttp(HttpRequest.newBuilder(server.at("/check"))
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body(docx)))
                    .build());
            checks.posts(WARM_UP);
            long start = System.nanoTime();
            List<Long> times = checks.posts(POSTS);
            double seconds = (System.nanoTime() - start) / 1e9;
            int done = times.size();
            String what = String.format(
                    Locale.ROOT,
                    "经 HTTP 核查一份 DOCX（%d 次，%d 个连接；一次的中位数 %d ms）",
                    done,
                    CONNECTIONS,
                    Trial.median(times) / 1000);
            Bench.row(what, String.format(Locale.ROOT, "每秒 %.1f 份", done / seconds));
        }
    }

    /** 每次用的微秒；到时就停。 */
    private List<Long> posts(int count) throws Exception {
        long deadline = System.nanoTime() + LONGEST;
        List<Long> times = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<List<Long>>> connections = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++)
                connections.add(pool.submit(() -> connection(count / CONNECTIONS, deadline)));
            for (Future<List<Long>> connection : connections) times.addAll(connection.get());
        }
        return times;
    }

    private List<Long> connection(int count, long deadline) throws Exception {
        List<Long> times = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (times.size() < count && System.nanoTime() < deadline) {
                long start = System.nanoTime();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) throw new IllegalStateException("status " + answer.statusCode());
                times.add((System.nanoTime() - start) / 1000);
            }
        }
        return times;
    }

    private static byte[] body(Path file) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"form.docx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
