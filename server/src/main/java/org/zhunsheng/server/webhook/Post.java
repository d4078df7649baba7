package org.zhunsheng.server.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.web.Refused;

/**
 * 送一件：名字只查一次，查出的地址都要可以送，连的就是核对过的那一个——现成的 HTTP 客户端连接时还会再查一次名字。
 * 只读对方的状态行与首部，至多 16 KB，正文不读；不跟着转；连同连接有时限，慢慢地答的也到时为止。
 */
@Component
class Post {

    private static final int HEAD = 16 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: [^\r\n]*)?\r?\n");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|.*:.*|localhost");
    private static final ScheduledExecutorService DEADLINES = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-deadlines").daemon().factory());

    private final Networks networks;
    private final boolean plain;
    private final Duration timeout;
    private final SSLSocketFactory tls;

    @Autowired
    Post(Networks networks, WebhookSettings settings) {
        this(networks, settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Post(Networks networks, WebhookSettings settings, SSLSocketFactory tls) {
        this.networks = networks;
        this.plain = settings.plain();
        this.timeout = settings.timeout();
        this.tls = tls;
    }

    /** 设立、更改的时候先看：网址写得对不对，写成数字的地址可不可以送。名字到送的时候才查，每次都查。 */
    void check(String url) {
        String host = Destination.of(url, plain).host();
        try {
            if (NUMBERS.matcher(host).matches()) address(host);
        } catch (UnknownHostException malformed) {
            throw new Refused(WebhookProblem.URL);
        }
    }

    Outcome send(String url, byte[] secret, Message message) {
        try {
            Destination to = Destination.of(url, plain);
            return Outcome.answered(exchange(to, address(to.host()), message.request(to, secret)));
        } catch (Refused refused) {
            WebhookProblem problem = refused.problem() instanceof WebhookProblem known ? known : WebhookProblem.URL;
            return new Outcome(problem, 0, "");
        } catch (IOException failed) {
            return Outcome.failed(WebhookProblem.UNREACHABLE, failed);
        }
    }

    /** 有一个不可以送的，都不送：名字不该时而指向里面。 */
    private InetAddress address(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress one : found) if (!networks.open(one)) throw new Refused(WebhookProblem.CLOSED);
        return found[0];
    }

    private int exchange(Destination to, InetAddress address, byte[] request) throws IOException {
        try (Socket bare = new Socket()) {
            ScheduledFuture<?> deadline =
                    DEADLINES.schedule(() -> close(bare), timeout.toMillis(), TimeUnit.MILLISECONDS);
            try {
                bare.connect(new InetSocketAddress(address, to.port()), (int) timeout.toMillis());
                Socket socket = to.secure() ? secured(bare, to) : bare;
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
                return status(socket.getInputStream());
            } finally {
                deadline.cancel(false);
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // 已经断了
        }
    }

    private Socket secured(Socket bare, Destination to) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(bare, to.host(), to.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // 证书要是这个名字的
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** 1xx 的只是先说一声，看后面的。 */
    private static int status(InputStream in) throws IOException {
        int left = HEAD;
        while (true) {
            String head = head(in, left);
            left -= head.length();
            Matcher found = STATUS.matcher(head);
            if (!found.lookingAt()) throw new IOException("the answer is not HTTP/1.1");
            int status = Integer.parseInt(found.group(1));
            if (status >= 200) return status;
        }
    }

    private static String head(InputStream in, int most) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (next >= 0) {
            head.append((char) next);
            if (next == '\n' && (head.length() < 3 || ended(head))) return head.toString();
            if (head.length() >= most) throw new IOException("the head of the answer is too long");
            next = in.read();
        }
        // 说完状态行就断开的，也算答了
        if (head.indexOf("\n") > 0) return head.toString();
        throw new IOException("the connection was closed without an answer");
    }

    private static boolean ended(CharSequence head) {
        String text = head.toString();
        return text.endsWith("\n\r\n") || text.endsWith("\n\n");
    }
}
