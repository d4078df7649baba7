package org.zhunsheng.server.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 不用浏览器的访问者：记得 Cookie，交表单时带上页面令牌，不自动转页。 */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** 服务只说 HTTP/1.1：不必每个请求都问可否换成 HTTP/2。 */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();
    private volatile String token = "";
    private volatile String accepted = "text/html";

    public Visitor(int port) {
        this.port = port;
    }

    /** 带着这个会话来。 */
    public Visitor with(String session) {
        cookies.put("__Host-zhunsheng", session);
        return this;
    }

    /** 想要什么样的回答；平常是页面。 */
    public Visitor accepting(String kind) {
        accepted = kind;
        return this;
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** 交一个表单；还没有页面令牌的，先到登录页取一个。 */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        if (token.isEmpty()) get("/my-account");
        if (token.isEmpty()) get("/sign-in");
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** 页面令牌，放进带文件的表单。 */
    public Map<String, String> pageToken() {
        return Map.of("_csrf", token);
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accepted);
        if (!cookies.isEmpty()) {
            String line = cookies.entrySet().stream()
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .collect(Collectors.joining("; "));
            request.header("Cookie", line);
        }
        return request;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) token = found.group(1);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** 下载一份文件。 */
    public byte[] file(String path) {
        try {
            HttpResponse<byte[]> answer =
                    CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) throw new IllegalStateException(path + " " + answer.statusCode());
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";", 2)[0].split("=", 2);
        if (parts[1].isEmpty()) cookies.remove(parts[0]);
        else cookies.put(parts[0], parts[1]);
    }

    /** 回答要转去的地方；不转的为空字。 */
    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
