package org.zhunsheng.server.monitoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.zhunsheng.scoring.ProgressBands;

/**
 * 灯的界线，见 {@code monitoring/lights.yaml}：各地不同，是数据。
 *
 * @param basis 依据；没有核实的写明待确认
 */
record LightBounds(ProgressBands bands, String basis) {

    private static final String FILE = "/monitoring/lights.yaml";

    private static final class Holder {
        static final Map<?, ?> DATA = load();
    }

    /** 这个指标体系的；没有另外规定的，用通常的。 */
    static LightBounds of(String scheme) {
        return ((List<?>) Objects.requireNonNull(Holder.DATA.get("lights")))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> applies(one, scheme))
                        .findFirst()
                        .map(LightBounds::read)
                        .orElseThrow();
    }

    private static boolean applies(Map<?, ?> one, String scheme) {
        Object schemes = one.get("schemes");
        return schemes == null || ((List<?>) schemes).contains(scheme);
    }

    private static LightBounds read(Map<?, ?> one) {
        ProgressBands bands = new ProgressBands(
                number(one, "red-below"),
                number(one, "yellow-below"),
                number(one, "blue-from"),
                text(one, "blue-by").equals("year"),
                text(one, "limit").equals("strict"));
        return new LightBounds(bands, text(one, "basis"));
    }

    private static BigDecimal number(Map<?, ?> one, String key) {
        return new BigDecimal(text(one, key));
    }

    private static String text(Map<?, ?> one, String key) {
        return Objects.requireNonNull(one.get(key), key).toString();
    }

    private static Map<?, ?> load() {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        try (InputStream in = Objects.requireNonNull(LightBounds.class.getResourceAsStream(FILE), FILE)) {
            return (Map<?, ?>) Objects.requireNonNull(new Load(settings).loadFromInputStream(in));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
