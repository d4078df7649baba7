package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scoring.Derivation;
import org.zhunsheng.text.Points;

/**
 * 审核的人定了分之后的样子：总分、等级、定了分的各行；由内核用同样的规则再算一遍。
 *
 * @param total 审核总分；还不能定的为空字
 * @param difference 审核总分比单位的多几分，少的是负数；有一个还不能定的为空字
 * @param grade 审核等级；没有的为空字
 * @param rows 定了分的各行，作废的也在其中
 */
record Reviewed(
        String total,
        String difference,
        String why,
        String grade,
        @Nullable Derivation derivation,
        List<Scores.Group> groups,
        List<Row> rows) {

    Reviewed {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
    }

    /**
     * 定了分的一行。
     *
     * @param id 最近一次定分的编号：再定、撤回的时候带着它
     * @param own 单位的得分
     * @param points 审核得分
     * @param difference 审核得分比单位的多几分
     * @param standing 作数；作废的为否：单位再送审，这一行的得分变了
     * @param derivation 怎样来的；作废的为空
     */
    record Row(
            long id,
            String row,
            String name,
            String own,
            String points,
            String difference,
            boolean standing,
            PointsReason reason,
            String text,
            int level,
            String role,
            OffsetDateTime at,
            @Nullable Derivation derivation) {}

    /** @param all 这张表定过的各次，先的在前 */
    static Optional<Reviewed> of(Scores own, List<ReviewedPoints> all, Scoring scoring) {
        Map<String, ReviewedPoints> last = new LinkedHashMap<>();
        all.forEach(one -> last.put(one.row(), one));
        Map<String, ReviewedPoints> standing = new HashMap<>(last);
        standing.values()
                .removeIf(one -> own.line(one.row()).filter(one::standsOn).isEmpty());
        Scores after = standing.isEmpty() ? own : scoring.reviewed(standing);
        List<Row> rows = new ArrayList<>();
        for (Scores.Line line : own.lines()) {
            ReviewedPoints one = last.get(line.row());
            if (one != null && one.points() != null)
                rows.add(row(line, one, standing.containsKey(line.row()) ? after : null));
        }
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(new Reviewed(
                after.total(),
                difference(own.total(), after.total()),
                after.why(),
                after.grade(),
                after.derivation(),
                after.groups(),
                rows));
    }

    private static Row row(Scores.Line own, ReviewedPoints one, @Nullable Scores after) {
        Scores.Line line = after == null ? null : after.line(one.row()).orElseThrow();
        String points = line == null ? text(one.points()) : line.points();
        return new Row(
                one.id(),
                one.row(),
                own.name(),
                own.points(),
                points,
                difference(own.points(), points),
                line != null,
                one.reason(),
                one.text(),
                one.level(),
                one.role(),
                one.at(),
                line == null ? null : line.derivation());
    }

    private static String text(@Nullable BigDecimal points) {
        return points == null ? "" : new Points(points).toString();
    }

    private static String difference(String own, String reviewed) {
        if (own.isEmpty() || reviewed.isEmpty()) return "";
        return new Points(new BigDecimal(reviewed))
                .minus(new Points(new BigDecimal(own)))
                .toString();
    }

    /** 这一行定的分；没有定过、撤回了的为空。 */
    public @Nullable Row of(String row) {
        return rows.stream().filter(one -> one.row().equals(row)).findFirst().orElse(null);
    }
}
