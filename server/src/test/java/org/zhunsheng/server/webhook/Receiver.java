package org.zhunsheng.server.webhook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 测试里真的对方：收下，或者要它慢、断开、转去别处、说不完、答错就照办。 */
final class Receiver implements AutoCloseable {

    static final String FINE = "HTTP/1.1 204 No Content\r\n\r\n";

    /** 收到的一件。 */
    record Received(Map<String, String> headers, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        long number() {
            return json().path("event").path("number").asLong();
        }

        long previous() {
            return json().path("previous").asLong();
        }
    }

    final List<Received> received = new CopyOnWriteArrayList<>();
    final AtomicInteger together = new AtomicInteger();
    final AtomicInteger mostTogether = new AtomicInteger();
    volatile String answer = FINE;
    /** 收到之后等它放行才答；没有的不等。 */
    volatile CountDownLatch gate = new CountDownLatch(0);
    /** 答了一个字就不往下说，直到断开。 */
    volatile boolean drips;

    private final ServerSocket socket;

    Receiver() {
        this(null);
    }

    /** @param made 现成的（例如加密的）插座；没有的用平常的 */
    Receiver(@Nullable ServerSocket made) {
        try {
            socket = made == null ? new ServerSocket() : made;
            if (!socket.isBound()) socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Thread.ofVirtual().start(this::accept);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/in?from=zs";
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Long> numbers() {
        return received.stream().map(Received::number).toList();
    }

    private void accept() {
        while (!socket.isClosed())
            try {
                Socket visitor = socket.accept();
                Thread.ofVirtual().start(() -> converse(visitor));
            } catch (IOException closed) {
                return;
            }
    }

    private void converse(Socket visitor) {
        try (visitor) {
            Received one = read(new BufferedInputStream(visitor.getInputStream()));
            mostTogether.accumulateAndGet(together.incrementAndGet(), Math::max);
            received.add(one);
            gate.await();
            together.decrementAndGet();
            visitor.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            visitor.getOutputStream().flush();
            if (drips) while (visitor.getInputStream().read() >= 0) Thread.onSpinWait();
        } catch (IOException | InterruptedException gone) {
            return;
        }
    }

    private static Received read(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        headers.put("request", line(in));
        String line = line(in);
        while (!line.isEmpty()) {
            String[] parts = line.split(": ", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
            line = line(in);
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Received(headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (next != '\r') line.append((char) next);
            next = in.read();
        }
        if (next < 0) throw new IOException("closed");
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
