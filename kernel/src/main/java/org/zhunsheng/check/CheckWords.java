package org.zhunsheng.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.zhunsheng.text.Language;

/**
 * 一项检查的文字，出自 {@code checks/<编号>.yaml} 的第一篇；第二篇是正反例，只供测试与目录使用。
 *
 * @param number 手册中的编号，例如 B01
 * @param messages 发现所用的句子；只有一句时名为 {@code message}
 * @param followsFrom 这些检查有发现时，本项往往是它们的结果
 * @param parameters 参数的含义
 */
public record CheckWords(
        String number,
        Phrase title,
        Phrase why,
        Map<String, Phrase> messages,
        Phrase remedy,
        List<String> followsFrom,
        Map<String, Phrase> parameters) {

    private static final Map<String, CheckWords> READ = new ConcurrentHashMap<>();

    /** 只在需要时读，读过的留着。 */
    public static CheckWords of(String check) {
        return READ.computeIfAbsent(check, CheckWords::read);
    }

    /** 发现的句子，值已填入。 */
    public String message(Finding finding, Language language) {
        return Objects.requireNonNull(
                        messages.get(finding.message()), () -> finding.check() + " has no " + finding.message())
                .in(language, slots(finding));
    }

    /** 怎样改，值已填入。 */
    public String remedy(Finding finding, Language language) {
        return remedy.in(language, slots(finding));
    }

    private static Map<String, String> slots(Finding finding) {
        Map<String, String> slots = new LinkedHashMap<>(finding.values());
        if (finding.expected() != null) slots.put("expected", finding.expected());
        if (finding.found() != null) slots.put("found", finding.found());
        return slots;
    }

    private static CheckWords read(String check) {
        String name = "checks/" + check + ".yaml";
        try (InputStream in = CheckWords.class.getResourceAsStream("/" + name)) {
            if (in == null) throw new IllegalArgumentException(name + " is missing from the class path");
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(name)
                    .setSchema(new FailsafeSchema())
                    .build();
            return of((Map<?, ?>)
                    new Load(settings).loadAllFromInputStream(in).iterator().next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CheckWords of(Map<?, ?> words) {
        return new CheckWords(
                text(words.get("number")),
                phrase(words.get("title")),
                phrase(words.get("why")),
                messages((Map<?, ?>) words.get("message")),
                phrase(words.get("remedy")),
                words.get("follows-from") instanceof List<?> list
                        ? list.stream().map(String.class::cast).toList()
                        : List.of(),
                words.get("parameters") instanceof Map<?, ?> map ? phrases(map) : Map.of());
    }

    private static Map<String, Phrase> messages(@Nullable Map<?, ?> written) {
        if (written == null) return Map.of();
        return written.containsKey("zh") ? Map.of("message", phrase(written)) : phrases(written);
    }

    private static Map<String, Phrase> phrases(Map<?, ?> written) {
        Map<String, Phrase> phrases = new LinkedHashMap<>();
        written.forEach((name, phrase) -> phrases.put((String) name, phrase(phrase)));
        return phrases;
    }

    private static Phrase phrase(@Nullable Object written) {
        return written instanceof Map<?, ?> map
                ? new Phrase(text(map.get("zh")), text(map.get("en")))
                : new Phrase("", "");
    }

    private static String text(@Nullable Object written) {
        return written instanceof String text ? text.strip() : "";
    }
}
