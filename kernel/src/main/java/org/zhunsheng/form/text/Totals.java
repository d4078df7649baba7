package org.zhunsheng.form.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.NumberText;

/** 合计行：紧跟在“合计”后面的一两个数，或它前后不远处的 100。 */
final class Totals {

    private static final int NEAR = 10;

    private final Stream stream;
    private @Nullable Integer points;
    private @Nullable Integer score;

    Totals(Stream stream, Labels labels) {
        this.stream = stream;
        boolean weighted = labels.heads().stream().anyMatch(m -> m.key().equals("points"));
        for (Mark mark : labels.totals()) if (points == null && score == null) find(mark, weighted);
        if (points != null) stream.take(points);
        if (score != null) stream.take(score);
    }

    private void find(Mark mark, boolean weighted) {
        int at = -1;
        for (int d = 1; d <= NEAR && at < 0; d++) if (hundred(mark.last() + d)) at = mark.last() + d;
        for (int d = 1; d <= NEAR && at < 0; d++) if (hundred(mark.first() - d)) at = mark.first() - d;
        if (at < 0) {
            if (large(mark.last() + 1)) score = mark.last() + 1;
            return;
        }
        if (weighted) points = at;
        else score = at;
        if (weighted && large(at + 1)) score = at + 1;
    }

    private boolean hundred(int i) {
        BigDecimal value = value(i);
        return value != null && value.compareTo(BigDecimal.valueOf(100)) == 0;
    }

    private boolean large(int i) {
        BigDecimal value = value(i);
        return value != null && value.intValue() >= 30 && value.intValue() <= 120;
    }

    private @Nullable BigDecimal value(int i) {
        return stream.free(i) ? NumberText.points(stream.at(i).norm()) : null;
    }

    Optional<Integer> points() {
        return Optional.ofNullable(points);
    }

    Optional<Integer> score() {
        return Optional.ofNullable(score);
    }
}
