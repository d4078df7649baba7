package org.zhunsheng.server.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 查毒：设了 {@code zhunsheng.files.clamd}（主机:端口）的，交给 clamd（INSTREAM）；没有设的不查。
 * 查不了（服务没开、超时）的先收下、不许下载，做事的人不因此停下。
 */
@Component
class Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
    private static final int CHUNK = 1 << 16;
    private static final int PATIENCE = 30_000;

    private final String address;

    Scanner(@Value("${zhunsheng.files.clamd:}") String address) {
        this.address = address;
    }

    /** 文件的状态：clean、quarantined、waiting。 */
    String scan(byte[] content) {
        if (address.isBlank()) return "clean";
        try {
            String answer = ask(content);
            if (answer.endsWith("OK")) return "clean";
            return answer.endsWith("FOUND") ? "quarantined" : "waiting";
        } catch (IOException failed) {
            LOG.warn("the virus scanner does not answer: {}", failed.getMessage());
            return "waiting";
        }
    }

    private String ask(byte[] content) throws IOException {
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    PATIENCE);
            socket.setSoTimeout(PATIENCE);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < content.length; at += CHUNK) {
                int length = Math.min(CHUNK, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
            out.flush();
            return answer(socket.getInputStream());
        }
    }

    private static String answer(InputStream in) throws IOException {
        return new String(in.readNBytes(1024), StandardCharsets.US_ASCII)
                .replace("\0", "")
                .strip();
    }
}
