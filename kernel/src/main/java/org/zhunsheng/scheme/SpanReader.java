package org.zhunsheng.scheme;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.layout.Span;

/** 读 A-C 这样的横跨几栏，并管住一段之内各栏不重叠、无空档。 */
final class SpanReader {

    private static final Pattern SPAN = Pattern.compile("([A-Z])(?:-([A-Z]))?");

    private final int columns;
    private final BitSet taken = new BitSet();
    private boolean sound = true;

    SpanReader(int columns) {
        this.columns = columns;
    }

    Span take(Section section, String key) {
        Value value = section.need(key);
        String text = value == null ? null : value.text();
        if (value == null || text == null) return nothing();
        Matcher written = SPAN.matcher(text);
        if (!written.matches()) {
            value.wrong(SchemeProblem.BAD_SPAN, key, text);
            return nothing();
        }
        int first = written.group(1).charAt(0) - 'A';
        int last = written.group(2) == null ? first : written.group(2).charAt(0) - 'A';
        return place(value, key, new Span(first, last));
    }

    private Span place(Value value, String key, Span span) {
        if (span.first() > span.last() || span.last() >= columns) {
            value.wrong(SchemeProblem.BAD_SPAN, key, span.toString());
            return nothing();
        }
        int clash = taken.nextSetBit(span.first());
        if (clash >= 0 && clash <= span.last()) {
            value.wrong(SchemeProblem.SPAN_TAKEN, key, span.toString(), new Span(clash, clash).toString());
            return nothing();
        }
        taken.set(span.first(), span.last() + 1);
        return span;
    }

    /** 这一段的各栏是否恰好铺满；前面已经有错的不再说。 */
    void full(Section row) {
        int gap = taken.nextClearBit(0);
        if (!sound || gap >= columns) return;
        Span whole = new Span(0, columns - 1);
        row.wrong(SchemeProblem.SPAN_GAP, new Span(gap, gap).toString(), whole.toString());
    }

    private Span nothing() {
        sound = false;
        return new Span(0, 0);
    }
}
