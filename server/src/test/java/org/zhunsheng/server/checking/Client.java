package org.zhunsheng.server.checking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 不用浏览器的访问者。 */
final class Client {

    private static final String BOUNDARY = "----zhunsheng";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Client(int port) {
        this.port = port;
    }

    /** 要交的一份文件。 */
    record Upload(String name, byte[] content) {}

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    HttpResponse<String> check(Upload... files) {
        return check("/check", Map.of(), files);
    }

    HttpResponse<String> check(String path, Map<String, String> headers, Upload... files) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(List.of(files))));
        headers.forEach(request::header);
        return send(request.build());
    }

    HttpResponse<byte[]> post(String path, Map<String, List<String>> fields) {
        String form = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** 页面里随页携带的包。 */
    static String parcel(String page) {
        Matcher parcel = Pattern.compile("name=\"parcel\" value=\"([^\"]+)\"").matcher(page);
        if (!parcel.find()) throw new AssertionError("no parcel in the page");
        return parcel.group(1);
    }

    HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static byte[] body(List<Upload> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Upload file : files) {
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                    + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
