package org.zhunsheng.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.zhunsheng.text.Lexicon;

/** 认数与数的东西所用的词，出自 {@code words.yaml}；只读一次。 */
final class ClaimWords {

    private static final String NAME = "words.yaml";
    private static final String NUMERALS = "[〇零一二两三四五六七八九十百千万亿]";
    private static final String JOINTS = "[-~～—–至到]+";
    private static final Map<?, ?> WORDS = read();

    private ClaimWords() {}

    /** 不是计数的一种数。 */
    record NotCounted(ClaimKind kind, Pattern pattern) {}

    static List<String> list(String name) {
        return ((List<?>) written(name)).stream().map(String.class::cast).toList();
    }

    static Lexicon lexicon(String... names) {
        List<String> words = new ArrayList<>();
        for (String name : names) words.addAll(list(name));
        return new Lexicon(words);
    }

    static List<Pattern> patterns(String name) {
        return list(name).stream().map(ClaimWords::pattern).toList();
    }

    static Pattern pattern(String name, String flagged) {
        return pattern((String) written(name) + flagged);
    }

    static List<NotCounted> notCounted() {
        List<NotCounted> all = new ArrayList<>();
        for (Object one : (List<?>) written("not-counted")) {
            Map<?, ?> map = (Map<?, ?>) one;
            ClaimKind kind = ClaimKind.valueOf(String.valueOf(map.get("kind")).toUpperCase(Locale.ROOT));
            for (Object pattern : (List<?>) Objects.requireNonNull(map.get("patterns")))
                all.add(new NotCounted(kind, pattern((String) pattern)));
        }
        return List.copyOf(all);
    }

    /** N 是汉字数字，D 是两个数之间的连接号；在方括号里的只写其中的字。 */
    private static Pattern pattern(String written) {
        StringBuilder out = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean escaped = i > 0 && written.charAt(i - 1) == '\\';
            if (!escaped && (c == '[' || c == ']')) inside = c == '[';
            if (c == 'N') out.append(inside ? NUMERALS.substring(1, NUMERALS.length() - 1) : NUMERALS);
            else if (c == 'D') out.append(inside ? "\\-~～—–至到" : JOINTS);
            else out.append(c);
        }
        return Pattern.compile(out.toString());
    }

    private static Object written(String name) {
        Object written = WORDS.get(name);
        if (written == null) throw new IllegalArgumentException("no " + name + " in " + NAME);
        return written;
    }

    private static Map<?, ?> read() {
        try (InputStream in = ClaimWords.class.getResourceAsStream(NAME)) {
            if (in == null) throw new IllegalStateException("missing resource " + NAME);
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(NAME)
                    .setSchema(new FailsafeSchema())
                    .build();
            return (Map<?, ?>) new Load(settings).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
