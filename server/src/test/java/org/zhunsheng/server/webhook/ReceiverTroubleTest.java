package org.zhunsheng.server.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.server.world.Visitor;

/** 对方慢、断开、说错、转去别处、不在：同一件再送，次序不变；接连不成，暂停，看得见，有人去办。 */
class ReceiverTroubleTest extends WebhookGround {

    private static final Message MESSAGE = new Message("zs-1-1", 1_800_000_000L, "{}");

    @Test
    void whatFailsIsTriedAgainLaterInTheSameOrderThenPausedAndResumed() {
        long id = subscribe(receiver.url()).subscription().id();
        happen(1);
        happen(2);
        number();
        receiver.answer = "HTTP/1.1 500 Oops\r\n\r\n";
        Courier courier = courier(OPEN);
        deliver(courier, id);
        assertEquals("active 1", told(id, "state || ' ' || failures"));
        assertFalse(deliver(courier, id), "not before a minute is over");
        clock.forward(Duration.ofSeconds(61));
        deliver(courier, id);
        clock.forward(Duration.ofSeconds(61));
        assertFalse(deliver(courier, id), "the second wait is longer");
        clock.forward(Duration.ofSeconds(61));
        deliver(courier, id);
        assertEquals("paused 3", told(id, "state || ' ' || failures"));
        assertEquals(1, receiver.numbers().stream().distinct().count(), "never the second before the first");
        assertEquals(1, region.world.audited("subscription.pause", "subscription:" + id));
        clock.forward(Duration.ofDays(1));
        assertFalse(deliver(courier, id), "a paused one rests");
        Visitor visitor = new Visitor(port).with(region.world.session(administrator));
        assertTrue(visitor.get("/tasks").body().contains("事件订阅送不成，已暂停：预算系统"));
        String page = visitor.get("/subscriptions/" + id).body();
        assertTrue(page.contains("接连 3 次没有送成") && page.contains("P-978"), page);
        receiver.answer = Receiver.FINE;
        asAdministrator(() -> transactions.execute(status -> subscriptions().resume(id, 2)));
        later(id);
        deliver(courier, id);
        assertEquals(5, receiver.received.size());
        assertEquals("active 0", told(id, "state || ' ' || failures"));
        assertFalse(visitor.get("/tasks").body().contains("已暂停"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok                     | 200 |
            HTTP/1.1 100 Continue\\r\\n\\r\\nHTTP/1.1 202 Accepted\\r\\n\\r\\n       | 202 |
            HTTP/1.0 204 \\r\\n                                                  | 204 |
            HTTP/1.1 302 Found\\r\\nLocation: http://127.0.0.1:1/\\r\\n\\r\\n       | 302 | P-978
            HTTP/1.1 410 Gone\\r\\n\\r\\n                                         | 410 | P-978
            HTTP/1.1 503 Busy\\r\\nRetry-After: 1\\r\\n\\r\\n                       | 503 | P-978
            SSH-2.0-OpenSSH_9.6\\r\\n                                           | 0   | P-977
            ''                                                               | 0   | P-977
            """)
    void everyAnswer(String answer, int status, @Nullable String problem) {
        receiver.answer = answer.replace("\\r", "\r").replace("\\n", "\n");
        Outcome outcome = post.send(receiver.url(), Secrets.fresh(), MESSAGE);
        assertEquals(status, outcome.status());
        assertEquals(problem == null ? "" : problem, outcome.code());
        assertEquals(1, receiver.received.size(), "a redirect is not followed");
    }

    @Test
    void aHeadWithoutEndIsCutOff() {
        receiver.answer = "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(200_000);
        assertEquals(
                "P-977", post.send(receiver.url(), Secrets.fresh(), MESSAGE).code());
    }

    @Test
    void whoAnswersSlowlyOrInDropsIsLeft() {
        WebhookSettings hasty = new WebhookSettings(OPEN.networks(), true, Duration.ofMillis(300), 3);
        Post impatient = new Post(new Networks(hasty), hasty);
        receiver.gate = new CountDownLatch(1);
        long start = System.nanoTime();
        assertEquals(
                "P-977",
                impatient.send(receiver.url(), Secrets.fresh(), MESSAGE).code());
        receiver.gate.countDown();
        receiver.answer = "HTTP/1.1 2";
        receiver.drips = true;
        assertEquals(
                "P-977",
                impatient.send(receiver.url(), Secrets.fresh(), MESSAGE).code());
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(3).toNanos());
    }

    @Test
    void whoIsNotThereIsSaid() throws IOException {
        try (Socket taken = new Socket()) { // 占着端口不听：放开了的，别的程序会拿去
            taken.bind(new InetSocketAddress("127.0.0.1", 0));
            Outcome outcome = post.send("http://127.0.0.1:" + taken.getLocalPort() + "/in", Secrets.fresh(), MESSAGE);
            assertEquals("P-977", outcome.code());
            assertTrue(outcome.detail().matches(".*(refused|reset).*"), outcome.detail());
        }
    }

    @Test
    void aSlowReceiverDoesNotKeepTheOthersWaiting() throws Exception {
        try (Receiver other = new Receiver()) {
            long slow = subscribe(receiver.url()).subscription().id();
            long quick = subscribe(other.url()).subscription().id();
            happen(1);
            number();
            receiver.gate = new CountDownLatch(1);
            Courier courier = courier(OPEN);
            Thread waiting = Thread.ofPlatform().start(() -> deliver(courier, slow));
            while (receiver.received.isEmpty()) Thread.sleep(5);
            assertTrue(deliver(courier, quick));
            assertEquals(List.of(1), other.received.stream().map(one -> 1).toList());
            receiver.gate.countDown();
            waiting.join();
        }
    }
}
