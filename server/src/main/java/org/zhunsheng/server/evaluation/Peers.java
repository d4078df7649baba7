package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.NumberText;

/** 同类：一行指标旁边，本地区别的单位的同名指标完成得怎样、得分率多少。只说合计，看不出是谁。 */
@Component
class Peers {

    private static final int SHARE_DIGITS = 4;
    private static final int LONGEST = 200;
    private static final BigDecimal LARGEST_SHARE = BigDecimal.TEN;

    private final PeerStore store;

    Peers(PeerStore store) {
        this.store = store;
    }

    /** 键是指标的行；没有同类的行不在其中。 */
    @Transactional(readOnly = true)
    Map<String, Peer> of(FilledForm form) {
        List<FilledRow> rows = form.rows(EvaluationForm.INDICATORS);
        List<String> names =
                rows.stream().map(row -> name(form, row.id())).distinct().toList();
        Map<String, Peer> found = store.of(form.filling().id(), names);
        Map<String, Peer> peers = new HashMap<>();
        for (FilledRow row : rows) {
            Peer peer = found.get(name(form, row.id()) + "\n" + unit(form, row.id()));
            if (peer != null) peers.put(row.id(), peer);
        }
        return peers;
    }

    /** 提交的时候记下；不适用的行不算。 */
    @Transactional
    void settle(FilledForm form, ScoreStore.Settled settled, Scope scope) {
        store.put(
                form.filling(),
                form.rows(EvaluationForm.INDICATORS).stream()
                        .map(FilledRow::id)
                        .filter(row -> !EvaluationForm.isNotApplicable(form, row))
                        .filter(row -> !name(form, row).isEmpty())
                        .map(row -> new PeerStore.Result(
                                row,
                                name(form, row),
                                unit(form, row),
                                actual(form, settled.given(), row),
                                share(settled.scores(), row)))
                        .toList(),
                scope);
    }

    private static String name(FilledForm form, String row) {
        String name = Normal.norm(form.value(row, "name"));
        return name.substring(0, Math.min(name.length(), LONGEST));
    }

    private static String unit(FilledForm form, String row) {
        return form.value(row, "unit").strip();
    }

    /** 写着单位的去掉单位；不是数的没有。 */
    private static @Nullable BigDecimal actual(FilledForm form, Given given, String row) {
        String written = BoundFigures.actual(form, given, row).strip();
        String unit = unit(form, row);
        if (!unit.isEmpty() && written.endsWith(unit))
            written = written.substring(0, written.length() - unit.length()).strip();
        return NumberText.parse(written);
    }

    private static @Nullable BigDecimal share(Scores scores, String row) {
        Scores.Line line = scores.of(row).orElse(null);
        BigDecimal points = line == null ? null : NumberText.parse(line.points());
        BigDecimal worth = line == null ? null : NumberText.parse(line.worth());
        if (points == null || worth == null || worth.signum() <= 0) return null;
        return points.divide(worth, SHARE_DIGITS, RoundingMode.HALF_UP).min(LARGEST_SHARE);
    }
}
