package org.zhunsheng.server.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** 测试用的邮件服务器：只认一个用户，记下收到的，要它拒绝、断开就拒绝、断开。 */
public final class MailServer {

    static final String USER = "zhunsheng";
    static final String PASSWORD = "mail-secret";

    public final List<String> received = new CopyOnWriteArrayList<>();
    final AtomicInteger visits = new AtomicInteger();
    public volatile int answerToReceiver = 250;
    public volatile boolean hangsUp;

    private final int port;
    private volatile ServerSocket socket;

    MailServer() {
        socket = listen(0);
        port = socket.getLocalPort();
    }

    int port() {
        return port;
    }

    void reset() {
        received.clear();
        visits.set(0);
        answerToReceiver = 250;
        hangsUp = false;
        if (socket.isClosed()) socket = listen(port);
    }

    void stop() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            Thread.ofVirtual().start(() -> accept(opened));
            return opened;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed())
            try {
                Socket visitor = from.accept();
                Thread.ofVirtual().start(() -> converse(visitor));
            } catch (IOException closed) {
                return;
            }
    }

    private void converse(Socket visitor) {
        visits.incrementAndGet();
        try (visitor;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII))) {
            say(visitor, "220 mail.test");
            String line = in.readLine();
            while (line != null && answer(visitor, in, line)) line = in.readLine();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private boolean answer(Socket visitor, BufferedReader in, String line) throws IOException {
        String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        switch (command) {
            case "EHLO" -> say(visitor, "250-mail.test\r\n250 AUTH PLAIN");
            case "AUTH" -> say(visitor, isKnown(line) ? "235 welcome" : "535 5.7.8 unknown user or password");
            case "RCPT" -> say(visitor, answerToReceiver + " receiver");
            case "DATA" -> {
                say(visitor, "354 go on");
                String letter = letter(in);
                if (hangsUp) return false;
                received.add(letter);
                say(visitor, "250 taken");
            }
            case "QUIT" -> {
                say(visitor, "221 bye");
                return false;
            }
            default -> say(visitor, "250 fine");
        }
        return true;
    }

    private static boolean isKnown(String line) {
        String shown =
                new String(Base64.getDecoder().decode(line.substring("AUTH PLAIN ".length())), StandardCharsets.UTF_8);
        return shown.endsWith("\0" + USER + "\0" + PASSWORD);
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine())
            letter.append(line).append("\r\n");
        return letter.toString();
    }

    private static void say(Socket visitor, String line) throws IOException {
        visitor.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        visitor.getOutputStream().flush();
    }
}
