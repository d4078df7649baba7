package org.zhunsheng.form;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 表上的一个值：读出的值、原文、来源、把握。
 *
 * @param value 读不出来时为 null，原文仍在
 * @param asWritten 表上的原文；没有填写时为空串
 */
public record Fact<T>(@Nullable T value, String asWritten, Origin origin, Doubt doubt) {

    private static final Fact<?> MISSING = new Fact<>(null, "", Origin.UNKNOWN, Doubt.NONE);

    /** 表上没有填写。 */
    @SuppressWarnings("unchecked")
    public static <T> Fact<T> missing() {
        return (Fact<T>) MISSING;
    }

    public static Fact<String> text(String asWritten, Origin origin) {
        return text(asWritten, origin, Doubt.NONE);
    }

    public static Fact<String> text(String asWritten, Origin origin, Doubt doubt) {
        return new Fact<>(asWritten.isBlank() ? null : asWritten, asWritten, origin, doubt);
    }

    public boolean isPresent() {
        return value != null;
    }

    /** 没有写任何字；“—”“/”等算不算空白由 {@link org.zhunsheng.text.Blank} 判断。 */
    public boolean isEmpty() {
        return asWritten.isBlank();
    }

    /** 同一处原文，换一种读法。 */
    public <R> Fact<R> read(Function<String, @Nullable R> parser) {
        return new Fact<>(isEmpty() ? null : parser.apply(asWritten), asWritten, origin, doubt);
    }
}
