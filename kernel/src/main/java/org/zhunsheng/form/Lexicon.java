package org.zhunsheng.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** 读表词典：标签的各种写法，见 lexicon.yaml。比较按 {@link LabelText} 的写法，连括号的写法优先于去掉括号的。 */
public final class Lexicon {

    /** 词典的各部分。 */
    public enum Section {
        /** 表头、文字、合计各栏；键为 {@link FormField} 的键，或 competent_and_implementing。 */
        FIELDS,
        /** 没有列出的标签，按末尾的词理解。 */
        FIELD_STEMS,
        /** 资金栏头；键为 {@link FundingField} 的键，或 ignored。 */
        FUNDING_COLUMNS,
        /** 资金行名；键为 total、current_year_grant、carry_over、other。 */
        FUNDING_ROWS,
        /** 指标栏头；键为 {@link IndicatorField} 的键，或 ignored。 */
        INDICATOR_COLUMNS,
        /** 打勾的指标栏：栏头就是一个选择；键为 {@link IndicatorField} 的键。 */
        TICKS,
        /** 没有列出的指标栏头，按词根理解。 */
        INDICATOR_STEMS,
        /** 没有列出的资金栏头，按词根理解。 */
        FUNDING_STEMS,
        /** 指标级名；键为 level1、level2。 */
        LEVELS,
        /** 合计行。 */
        TOTALS,
        /** 成块的标签；键为 money、objective、indicators、medium-term、yearly。 */
        BLOCKS,
        /** 认得出、但没有对应栏目的标签。 */
        IGNORED,
        SIGNATURES,
        TEMPLATE_RESIDUE,
        TITLES;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** 一种写法及其所属。 */
    public record Label(String text, String key) {}

    /** 判断表的种类的一条规则；各项为空表示不问。 */
    public record KindRule(
            String kind, List<String> title, List<String> noTitle, List<String> labels, List<String> noLabels) {}

    private static final String NO_KEY = "";

    private final Map<Section, List<Label>> labels = new EnumMap<>(Section.class);
    private final Map<Section, Map<String, String>> exact = new EnumMap<>(Section.class);
    private final List<KindRule> kinds;

    private Lexicon(Map<?, ?> data) {
        for (Section section : Section.values()) index(section, data.get(section.key()));
        kinds = list(data.get("kinds")).stream().map(Lexicon::kindRule).toList();
    }

    private static final class Holder {
        static final Lexicon STANDARD = load();
    }

    /** 随程序发布的词典。 */
    public static Lexicon standard() {
        return Holder.STANDARD;
    }

    /** 整段文字是某一部分的一种写法：返回它的键（没有键的部分返回空串）；否则为 null。 */
    public @Nullable String key(Section section, String text) {
        Map<String, String> known = Objects.requireNonNull(exact.get(section));
        String label = LabelText.norm(text);
        String found = known.get(label);
        return found != null ? found : known.get(LabelText.withoutBrackets(label));
    }

    public boolean has(Section section, String text) {
        return key(section, text) != null;
    }

    public boolean is(Section section, String key, String text) {
        return key.equals(key(section, text));
    }

    /** 某一部分的全部写法（已归一），最长的在前。 */
    public List<Label> labels(Section section) {
        return Objects.requireNonNull(labels.get(section));
    }

    /** 文字中含有的第一个词根（按词典中的次序）的键；没有则为 null。 */
    public @Nullable String stem(Section section, String text) {
        String label = LabelText.withoutBrackets(LabelText.norm(text));
        Map<String, String> stems = Objects.requireNonNull(exact.get(section));
        for (var stem : stems.entrySet()) if (label.contains(stem.getKey())) return stem.getValue();
        return null;
    }

    /** 文字末尾的词的键（长的优先）；没有则为 null。 */
    public @Nullable String ending(Section section, String text) {
        String label = LabelText.withoutBrackets(LabelText.norm(text));
        for (Label word : labels(section)) if (label.endsWith(word.text())) return word.key();
        return null;
    }

    public List<KindRule> kinds() {
        return kinds;
    }

    private static Lexicon load() {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("/lexicon.yaml"))) {
            LoadSettings settings =
                    LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            return new Lexicon((Map<?, ?>) Objects.requireNonNull(new Load(settings).loadFromInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void index(Section section, @Nullable Object data) {
        Map<String, String> known = new LinkedHashMap<>();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        if (data instanceof Map<?, ?> map) map.forEach((key, words) -> groups.put(key.toString(), words(words)));
        else groups.put(NO_KEY, words(data));

        groups.forEach((key, words) -> words.forEach(word -> known.putIfAbsent(LabelText.norm(word), key)));
        labels.put(section, longestFirst(known));
        Map<String, String> bare = new HashMap<>();
        groups.forEach((key, words) ->
                words.forEach(word -> bare.putIfAbsent(LabelText.withoutBrackets(LabelText.norm(word)), key)));
        bare.forEach(known::putIfAbsent);
        exact.put(section, known);
    }

    private static List<Label> longestFirst(Map<String, String> known) {
        return known.entrySet().stream()
                .map(entry -> new Label(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Label label) -> -label.text().length()))
                .toList();
    }

    private static KindRule kindRule(Object data) {
        Map<?, ?> rule = (Map<?, ?>) data;
        return new KindRule(
                String.valueOf(rule.get("kind")),
                words(rule.get("title")),
                words(rule.get("no-title")),
                words(rule.get("labels")),
                words(rule.get("no-labels")));
    }

    private static List<String> words(@Nullable Object data) {
        return list(data).stream().map(Object::toString).toList();
    }

    private static List<?> list(@Nullable Object data) {
        return data instanceof List<?> list ? list : List.of();
    }
}
