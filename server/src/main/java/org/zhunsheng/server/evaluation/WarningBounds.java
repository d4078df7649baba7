package org.zhunsheng.server.evaluation;

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
import org.zhunsheng.scoring.SelfEvaluationLight;

/**
 * 自评预警的灯的界线，见 {@code evaluation/lights.yaml}：各地不同，是数据。
 *
 * @param shareRed 得分率之差占指标得分率的界线
 * @param shareUnspent 结余占预算的界线
 * @param basis 依据；没有核实的写明待确认
 */
record WarningBounds(BigDecimal shareRed, BigDecimal shareUnspent, String basis) {

    private static final String FILE = "/evaluation/lights.yaml";

    private static final class Holder {
        static final Map<?, ?> DATA = load();
    }

    /** 这个指标体系的；没有另外规定的，用通常的。 */
    static WarningBounds of(String scheme) {
        return ((List<?>) Objects.requireNonNull(Holder.DATA.get("lights")))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> !(one.get("schemes") instanceof List<?> schemes) || schemes.contains(scheme))
                        .findFirst()
                        .map(WarningBounds::read)
                        .orElseThrow();
    }

    SelfEvaluationLight light() {
        return new SelfEvaluationLight(shareRed, shareUnspent);
    }

    /** 如 5%。 */
    public String redText() {
        return percent(shareRed);
    }

    public String unspentText() {
        return percent(shareUnspent);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static WarningBounds read(Map<?, ?> one) {
        return new WarningBounds(
                new BigDecimal(text(one, "share-red")), new BigDecimal(text(one, "share-unspent")), text(one, "basis"));
    }

    private static String text(Map<?, ?> one, String key) {
        return Objects.requireNonNull(one.get(key), key).toString();
    }

    private static Map<?, ?> load() {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        try (InputStream in = Objects.requireNonNull(WarningBounds.class.getResourceAsStream(FILE), FILE)) {
            return (Map<?, ?>) Objects.requireNonNull(new Load(settings).loadFromInputStream(in));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
