package org.zhunsheng.server.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * 审核的人另定一行的分，是哪一类原因；词表是数据，见 {@code evaluation/points-reasons.yaml}。
 *
 * @param code 永不更改；撤回的没有原因，为空字
 */
public record PointsReason(String code, String zh, String en) {

    private static final String FILE = "/evaluation/points-reasons.yaml";

    private static final class Holder {
        static final List<PointsReason> ALL = load();
    }

    static List<PointsReason> all() {
        return Holder.ALL;
    }

    static Optional<PointsReason> find(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** 以前存下的；词表里不再有的，就用编码。 */
    public static PointsReason kept(String code) {
        return find(code).orElseGet(() -> new PointsReason(code, code, code));
    }

    private static PointsReason read(Map<?, ?> one) {
        return new PointsReason(text(one, "code"), text(one, "zh"), text(one, "en"));
    }

    private static String text(Map<?, ?> one, String key) {
        return Objects.requireNonNull(one.get(key), key).toString();
    }

    private static List<PointsReason> load() {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        try (InputStream in = Objects.requireNonNull(PointsReason.class.getResourceAsStream(FILE), FILE)) {
            Map<?, ?> data = (Map<?, ?>) Objects.requireNonNull(new Load(settings).loadFromInputStream(in));
            return ((List<?>) Objects.requireNonNull(data.get("reasons")))
                    .stream().map(one -> read((Map<?, ?>) one)).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
