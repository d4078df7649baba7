package org.zhunsheng.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 核查发现。
 *
 * @param check 检查编号
 * @param message 用哪一句话，见检查的文字；通常为 {@code message}
 * @param places 有问题的地方，最要紧的在前
 * @param expected 应当是什么
 * @param found 实际是什么
 * @param values 填入句子的值
 * @param cause 引起它的另一项检查；没有则为 null
 */
public record Finding(
        String check,
        Severity severity,
        String message,
        List<Location> places,
        @Nullable String expected,
        @Nullable String found,
        Map<String, String> values,
        @Nullable String cause) {

    public Finding {
        places = List.copyOf(places);
        values = Map.copyOf(values);
    }

    public Finding withSeverity(Severity other) {
        return new Finding(check, other, message, places, expected, found, values, cause);
    }

    public Finding causedBy(String other) {
        return new Finding(check, severity, message, places, expected, found, values, other);
    }

    /** 由那一个发现引起：是引起它的那项检查的，说的又是同一行，或者其中之一说的是整张表。 */
    public boolean follows(Finding root) {
        return root.check().equals(cause) && touches(root);
    }

    boolean touches(Finding other) {
        Set<String> own = rows();
        Set<String> others = other.rows();
        return own.isEmpty() || others.isEmpty() || own.stream().anyMatch(others::contains);
    }

    private Set<String> rows() {
        return places.stream().map(Location::row).filter(row -> !row.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
