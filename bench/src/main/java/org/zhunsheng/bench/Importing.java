package org.zhunsheng.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 照人的做法导入一份表格：交上、看过、确认；一边每五分之一秒看一眼服务的堆。 */
final class Importing {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("[?&;]number=(\\d+)|name=\"number\" value=\"(\\d+)\"");
    private static final Pattern HEAP =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} ([0-9.E+]+)$");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final String session;
    private final long unit;
    private String pageCookies = "";

    Importing(String server, String session, long unit) {
        this.server = server;
        this.session = session;
        this.unit = unit;
    }

    /** @param most 堆至多用了多少字节 */
    record Run(double seconds, double most) {

        String told() {
            return String.format(Locale.ROOT, "%.1f s，堆至多 %.0f MB", seconds, most / 1e6);
        }
    }

    Run run(String kind, String csv) throws Exception {
        Watch watch = new Watch();
        Thread watching = Thread.ofPlatform().daemon().start(watch);
        long start = System.nanoTime();
        String page = "/imports/" + kind;
        upload(page, csv);
        String draft = opened(page + "/draft?organization=" + unit);
        String form = "_csrf=" + found(CSRF, draft) + "&organization=" + unit + "&number=" + found(NUMBER, draft);
        redirected(withSession(HttpRequest.newBuilder(URI.create(server + page + "/confirm"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))));
        double seconds = (System.nanoTime() - start) / 1e9;
        watching.interrupt();
        return new Run(seconds, watch.most);
    }

    private void upload(String page, String csv) throws Exception {
        String boundary = "bench-" + UUID.randomUUID();
        String csrf = found(CSRF, opened(page + "?organization=" + unit));
        redirected(withSession(HttpRequest.newBuilder(URI.create(server + page))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        multipart(boundary, csrf, csv).getBytes(StandardCharsets.UTF_8)))));
    }

    private String multipart(String boundary, String csrf, String csv) {
        return field(boundary, "_csrf", csrf) + field(boundary, "organization", Long.toString(unit)) + "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + csv + "\r\n--" + boundary + "--\r\n";
    }

    private static String field(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /** 页面令牌的另一半在 Cookie 里，跟着会话走。 */
    private HttpRequest.Builder withSession(HttpRequest.Builder request) {
        return request.header("Cookie", "__Host-zhunsheng=" + session + pageCookies);
    }

    private String opened(String path) throws Exception {
        HttpResponse<String> answer = send(withSession(HttpRequest.newBuilder(URI.create(server + path))));
        if (answer.statusCode() != 200) throw new IOException(path + " answered " + answer.statusCode());
        for (String cookie : answer.headers().allValues("Set-Cookie"))
            if (!cookie.startsWith("__Host-zhunsheng=")) pageCookies = "; " + cookie.split(";")[0];
        return answer.body();
    }

    private void redirected(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 3) throw new IOException(answer.uri() + " answered " + answer.statusCode());
    }

    private static String found(Pattern pattern, String page) throws IOException {
        Matcher found = pattern.matcher(page);
        if (!found.find()) throw new IOException("no " + pattern + " on the page");
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private final class Watch implements Runnable {

        volatile double most;

        @Override
        public void run() {
            try {
                while (!Thread.interrupted()) {
                    Matcher used = HEAP.matcher(send(HttpRequest.newBuilder(URI.create(server + "/metrics")))
                            .body());
                    double sum = 0;
                    while (used.find()) sum += Double.parseDouble(used.group(1));
                    most = Math.max(most, sum);
                    Thread.sleep(200);
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
