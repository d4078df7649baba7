package org.zhunsheng.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhunsheng.form.FormField;

/** 发现的次序：错误在前；同等的根源在前；再按表上从上到下。 */
final class FindingOrder {

    /** 资金在文字目标之前，指标在总分之前，与官方表式一致。 */
    private static final Map<String, Integer> SECTIONS = sections();

    private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::severity)
            .thenComparing(Ranked::caused)
            .thenComparingInt(Ranked::section)
            .thenComparingInt(Ranked::line);

    /** 一个发现，排序所看的几样只算一次。 */
    private record Ranked(Finding finding, int severity, boolean caused, int section, int line) {

        static Ranked of(Finding finding) {
            return new Ranked(
                    finding,
                    finding.severity().ordinal(),
                    finding.cause() != null,
                    FindingOrder.section(finding),
                    FindingOrder.line(finding));
        }
    }

    private FindingOrder() {}

    static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .map(Ranked::of)
                .sorted(ORDER)
                .map(Ranked::finding)
                .toList();
    }

    private static int section(Finding finding) {
        return SECTIONS.getOrDefault(part(finding, 1), 0);
    }

    private static int line(Finding finding) {
        String part = part(finding, 2);
        boolean number = !part.isEmpty() && part.length() <= 6 && part.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(part) : 0;
    }

    private static String part(Finding finding, int index) {
        if (finding.places().isEmpty()) return "";
        String field = finding.places().getFirst().field();
        int from = 0;
        for (int i = 0; i < index; i++) {
            from = field.indexOf('/', from) + 1;
            if (from == 0) return "";
        }
        int end = field.indexOf('/', from);
        return end < 0 ? field.substring(from) : field.substring(from, end);
    }

    private static Map<String, Integer> sections() {
        List<String> keys = Arrays.stream(FormField.values())
                .map(FormField::key)
                .flatMap(key -> switch (key) {
                    case "objective_expected" -> java.util.stream.Stream.of("funds", key);
                    case "total_points" -> java.util.stream.Stream.of("indicators", key);
                    default -> java.util.stream.Stream.of(key);
                })
                .toList();
        return IntStream.range(0, keys.size())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(keys::get, Function.identity()));
    }
}
