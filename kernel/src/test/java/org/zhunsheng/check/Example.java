package org.zhunsheng.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** 检查的一个正例或反例，出自 {@code checks/<编号>.yaml} 的第二篇。 */
@org.jspecify.annotations.NullUnmarked
record Example(String check, String name, Map<String, ?> written, List<Map<String, String>> findings) {

    static List<Example> good(String check) {
        return read(check, "good");
    }

    static List<Example> bad(String check) {
        return read(check, "bad");
    }

    static List<Example> all(String check) {
        List<Example> all = new ArrayList<>(good(check));
        all.addAll(bad(check));
        return all;
    }

    Filing filing() {
        return Sketch.filing(written);
    }

    private static List<Example> read(String check, String part) {
        Map<String, ?> document = second("/checks/" + check + ".yaml");
        return list(document, part).stream()
                .map(one -> new Example(check, (String) one.get("name"), one, findings(one)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> findings(Map<String, ?> one) {
        return one.containsKey("findings") ? (List<Map<String, String>>) one.get("findings") : List.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> list(Map<String, ?> document, String part) {
        return document.containsKey(part) ? (List<Map<String, ?>>) document.get(part) : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> second(String resource) {
        try (InputStream in = Example.class.getResourceAsStream(resource)) {
            if (in == null) throw new AssertionError(resource + " is missing");
            Iterator<Object> documents =
                    yaml(resource).loadAllFromInputStream(in).iterator();
            documents.next();
            if (!documents.hasNext()) throw new AssertionError(resource + " has no second document with examples");
            return (Map<String, ?>) documents.next();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Load yaml(String label) {
        return new Load(LoadSettings.builder()
                .setLabel(label)
                .setSchema(new FailsafeSchema())
                .build());
    }
}
