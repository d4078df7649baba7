package org.zhunsheng.server.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** 完成情况的初稿怎样说；说法是数据，见 {@code evaluation/attainment-draft.yaml}。 */
final class DraftWords {

    private static final String FILE = "/evaluation/attainment-draft.yaml";

    /** 说的是哪一种事。 */
    enum Kind {
        MET,
        MISSED,
        UNJUDGED,
        TOLD,
        MONEY,
        SPENT
    }

    private static final class Holder {
        static final Map<?, ?> ALL = load();
    }

    private DraftWords() {}

    /** 一种事的几种说法，从详到略。 */
    static List<String> of(Kind kind) {
        return list(kind.name().toLowerCase(Locale.ROOT));
    }

    /** 有几种详略。 */
    static int levels() {
        return of(Kind.MET).size();
    }

    static List<String> aboutMoney() {
        return list("about-money");
    }

    static String word(String key) {
        return Objects.requireNonNull(Holder.ALL.get(key), key).toString();
    }

    private static List<String> list(String key) {
        return ((List<?>) Objects.requireNonNull(Holder.ALL.get(key), key))
                .stream().map(Object::toString).toList();
    }

    private static Map<?, ?> load() {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        try (InputStream in = Objects.requireNonNull(DraftWords.class.getResourceAsStream(FILE), FILE)) {
            return (Map<?, ?>) Objects.requireNonNull(new Load(settings).loadFromInputStream(in));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
