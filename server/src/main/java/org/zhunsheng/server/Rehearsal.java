package org.zhunsheng.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/** 录启动缓存用的一次：启动好，打开两页，正常结束。数据库也停得好好的，不留下什么。 */
final class Rehearsal {

    private Rehearsal() {}

    static void of(ApplicationContext context) {
        String port = context.getEnvironment().getProperty("local.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : List.of("/", "/sign-in"))
                client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
        System.exit(SpringApplication.exit(context));
    }
}
