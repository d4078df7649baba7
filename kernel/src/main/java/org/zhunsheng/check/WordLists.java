package org.zhunsheng.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** 检查所用的词表，出自 {@code words.yaml}；只读一次。 */
final class WordLists {

    private static final Map<String, List<String>> LISTS = read();

    private WordLists() {}

    static List<String> of(String name) {
        List<String> list = LISTS.get(name);
        if (list == null) throw new IllegalArgumentException("no word list " + name + " in words.yaml");
        return list;
    }

    static Set<String> names() {
        return LISTS.keySet();
    }

    private static Map<String, List<String>> read() {
        try (InputStream in = WordLists.class.getResourceAsStream("/words.yaml")) {
            if (in == null) throw new IllegalStateException("words.yaml is missing from the class path");
            LoadSettings settings = LoadSettings.builder()
                    .setLabel("words.yaml")
                    .setSchema(new FailsafeSchema())
                    .build();
            Map<String, List<String>> lists = new LinkedHashMap<>();
            ((Map<?, ?>) new Load(settings).loadFromInputStream(in))
                    .forEach((name, list) -> lists.put(
                            (String) name,
                            ((List<?>) list).stream().map(String.class::cast).toList()));
            return Map.copyOf(lists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
