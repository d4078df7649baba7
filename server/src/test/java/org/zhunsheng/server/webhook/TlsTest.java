package org.zhunsheng.server.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 加密地送：认得的证书、名字相符的才送。 */
class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final WebhookSettings LOCAL =
            new WebhookSettings(List.of("127.0.0.0/8", "::1"), false, Duration.ofSeconds(5), 3);
    private static final Message MESSAGE = new Message("zs-1-1", 1, "{}");

    @TempDir
    static Path folder;

    @Test
    void onlyAKnownCertificateOfThatNameIsTrusted() throws Exception {
        SSLContext known = context();
        try (Receiver receiver = new Receiver(
                known.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress()))) {
            String named = "https://localhost:" + receiver.port() + "/";
            assertEquals(
                    204,
                    post(known.getSocketFactory())
                            .send(named, Secrets.fresh(), MESSAGE)
                            .status());
            String other = "https://127.0.0.1:" + receiver.port() + "/";
            assertEquals(
                    "P-977",
                    post(known.getSocketFactory())
                            .send(other, Secrets.fresh(), MESSAGE)
                            .code());
            SSLSocketFactory usual = (SSLSocketFactory) SSLSocketFactory.getDefault();
            assertEquals(
                    "P-977", post(usual).send(named, Secrets.fresh(), MESSAGE).code());
            assertEquals(1, receiver.received.size());
        }
    }

    private static Post post(SSLSocketFactory tls) {
        return new Post(new Networks(LOCAL), LOCAL, tls);
    }

    private static SSLContext context() throws Exception {
        Path file = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "it",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .start()
                .waitFor();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
