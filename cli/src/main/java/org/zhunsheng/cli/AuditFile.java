package org.zhunsheng.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.zhunsheng.audit.Anchor;
import org.zhunsheng.audit.AuditEvent;
import org.zhunsheng.audit.Link;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** 服务导出的审计文件：一行一环地读，多大都不占内存。 */
final class AuditFile implements AutoCloseable {

    private static final int LONGEST_KEY_FILE = 100_000_000;

    private final JsonFactory factory = new JsonFactory();
    private final ZipFile zip;

    AuditFile(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
    }

    List<Anchor> anchors() throws IOException {
        return anchors(text("anchors.txt"));
    }

    static List<Anchor> anchors(String lines) {
        return lines.lines().map(Anchor::ofLine).flatMap(Optional::stream).toList();
    }

    PublicKey key() throws IOException, GeneralSecurityException {
        return key(text("anchor.pub"));
    }

    static PublicKey key(String base64) throws GeneralSecurityException {
        byte[] bytes = Base64.getMimeDecoder().decode(base64);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
    }

    void each(Consumer<Link> take) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("events.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) take.accept(link(line));
        }
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) throw new IOException(name);
        return zip.getInputStream(entry);
    }

    private String text(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readNBytes(LONGEST_KEY_FILE), StandardCharsets.UTF_8);
        }
    }

    /** 一行里的各项；{@code event} 里的与外面的键不重名，平铺着读。 */
    private Link link(String line) {
        Map<String, String> values = new HashMap<>();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), line)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken())
                if (token.isScalarValue())
                    values.put(String.valueOf(parser.currentName()), parser.getValueAsString(""));
        }
        AuditEvent event = values.containsKey("action") ? event(values) : null;
        return new Link(number(values, "number"), event, number(values, "event_id"), values.getOrDefault("hash", ""));
    }

    private static AuditEvent event(Map<String, String> values) {
        return new AuditEvent(
                number(values, "id"),
                values.getOrDefault("at", ""),
                values.getOrDefault("account", ""),
                values.getOrDefault("login", ""),
                values.getOrDefault("organization", ""),
                values.getOrDefault("place", ""),
                values.getOrDefault("action", ""),
                values.getOrDefault("subject", ""),
                values.getOrDefault("outcome", ""),
                values.getOrDefault("address", ""),
                values.getOrDefault("request", ""),
                values.getOrDefault("detail", ""));
    }

    private static long number(Map<String, String> values, String name) {
        String value = values.getOrDefault(name, "0");
        return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : -1;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
