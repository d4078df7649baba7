package org.zhunsheng.server.world;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** 带文件的表单。 */
public final class Multipart {

    private static final String BOUNDARY = "----zhunsheng-test";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Multipart fields(Map<String, String> fields) {
        fields.forEach((name, value) -> part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    public Multipart file(String name, String fileName, byte[] content) {
        part("name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream", content);
        return this;
    }

    private void part(String head, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public HttpRequest.Builder post(HttpRequest.Builder request) {
        write("--" + BOUNDARY + "--\r\n");
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
