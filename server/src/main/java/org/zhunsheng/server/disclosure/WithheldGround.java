package org.zhunsheng.server.disclosure;

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
 * 不予公开的依据；词表是数据，见 {@code disclosure/withheld-grounds.yaml}。
 *
 * @param code 永不更改
 * @param source 出处；没有的为空字
 */
record WithheldGround(String code, String zh, String en, String source) {

    private static final String FILE = "/disclosure/withheld-grounds.yaml";

    private static final class Holder {
        static final List<WithheldGround> ALL = load();
    }

    static List<WithheldGround> all() {
        return Holder.ALL;
    }

    static Optional<WithheldGround> find(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** 以前存下的；词表里不再有的，就用编码。 */
    static WithheldGround kept(String code) {
        return find(code).orElseGet(() -> new WithheldGround(code, code, code, ""));
    }

    private static WithheldGround read(Map<?, ?> one) {
        return new WithheldGround(text(one, "code"), text(one, "zh"), text(one, "en"), text(one, "source"));
    }

    private static String text(Map<?, ?> one, String key) {
        return Objects.requireNonNull(one.get(key), key).toString();
    }

    private static List<WithheldGround> load() {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        try (InputStream in = Objects.requireNonNull(WithheldGround.class.getResourceAsStream(FILE), FILE)) {
            Map<?, ?> data = (Map<?, ?>) Objects.requireNonNull(new Load(settings).loadFromInputStream(in));
            return ((List<?>) Objects.requireNonNull(data.get("grounds")))
                    .stream().map(one -> read((Map<?, ?>) one)).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
