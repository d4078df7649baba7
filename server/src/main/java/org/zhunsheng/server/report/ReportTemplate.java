package org.zhunsheng.server.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.zhunsheng.documents.official.Typography;
import org.zhunsheng.documents.official.Typography.Face;

/**
 * 报告的模板，见 {@code report/self-evaluation.yaml}：章节、平常的文字、公文的格式都是数据。
 *
 * @param title 题目的各个词组，只在它们之间回行
 */
record ReportTemplate(List<String> title, Typography typography, List<Item> items) {

    private static final String FILE = "/report/self-evaluation.yaml";

    private static final class Holder {
        static final ReportTemplate ONE = load();
    }

    static ReportTemplate usual() {
        return Holder.ONE;
    }

    /** 人可以改的各段，依次序。 */
    Stream<Item.Text> texts() {
        return items.stream().filter(Item.Text.class::isInstance).map(Item.Text.class::cast);
    }

    Optional<Item.Text> text(String id) {
        return texts().filter(one -> one.id().equals(id)).findFirst();
    }

    private static ReportTemplate load() {
        try (InputStream in = Objects.requireNonNull(ReportTemplate.class.getResourceAsStream(FILE))) {
            LoadSettings settings =
                    LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            Map<?, ?> data = (Map<?, ?>) Objects.requireNonNull(new Load(settings).loadFromInputStream(in));
            List<Item> items = list(data, "items").stream()
                    .map(one -> item((Map<?, ?>) one))
                    .toList();
            return new ReportTemplate(
                    list(data, "title").stream().map(Object::toString).toList(),
                    typography(map(data, "typography")),
                    items);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Typography typography(Map<?, ?> data) {
        Map<?, ?> margins = map(data, "margins");
        return new Typography(
                face(map(data, "title")),
                face(map(data, "body")),
                list(data, "headings").stream()
                        .map(one -> face((Map<?, ?>) one))
                        .toList(),
                text(data, "digits"),
                number(data, "table"),
                number(data, "line"),
                number(margins, "top"),
                number(margins, "bottom"),
                number(margins, "left"),
                number(margins, "right"));
    }

    private static Face face(Map<?, ?> data) {
        return new Face(text(data, "font"), number(data, "size"), "yes".equals(data.get("bold")));
    }

    private static Item item(Map<?, ?> data) {
        boolean whole = or(data, "of").equals("wholes");
        if (data.containsKey("heading"))
            return new Item.Heading((int) number(data, "level"), text(data, "heading"), whole);
        if (data.containsKey("table"))
            return new Item.Table(text(data, "table"), text(data, "title"), or(data, "note"), whole);
        if (data.containsKey("told")) return new Item.Told(text(data, "told"), whole);
        return new Item.Text(text(data, "text"), text(data, "name"), or(data, "hint"), joined(or(data, "usual")));
    }

    /** 折行写的一段，汉字之间的空格去掉。 */
    private static String joined(String text) {
        return text.replaceAll("(?<=[^\\x00-\\x7f]) (?=[^\\x00-\\x7f])", "");
    }

    private static List<?> list(Map<?, ?> data, String key) {
        return (List<?>) Objects.requireNonNull(data.get(key), key);
    }

    private static Map<?, ?> map(Map<?, ?> data, String key) {
        return (Map<?, ?>) Objects.requireNonNull(data.get(key), key);
    }

    private static double number(Map<?, ?> data, String key) {
        return Double.parseDouble(text(data, key));
    }

    private static String text(Map<?, ?> data, String key) {
        return Objects.requireNonNull(data.get(key), key).toString();
    }

    private static String or(Map<?, ?> data, String key) {
        return Objects.toString(data.get(key), "");
    }
}
