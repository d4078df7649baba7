package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.campaign.Assignment;
import org.zhunsheng.server.campaign.Assignments;
import org.zhunsheng.server.campaign.Reviewing;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.NumberText;

/** 轮到审核的人给一行另定分、撤回。单位的得分不动。 */
@Component
class PointsReview {

    private static final int LONGEST = 1000;
    private static final int DIGITS = 2;

    private final ReviewedPointsStore store;
    private final Evaluations evaluations;
    private final Fillings fillings;
    private final Assignments assignments;
    private final Reviewing reviewing;
    private final Access access;
    private final Audit audit;

    PointsReview(
            ReviewedPointsStore store,
            Evaluations evaluations,
            Fillings fillings,
            Assignments assignments,
            Reviewing reviewing,
            Access access,
            Audit audit) {
        this.store = store;
        this.evaluations = evaluations;
        this.fillings = fillings;
        this.assignments = assignments;
        this.reviewing = reviewing;
        this.access = access;
        this.audit = audit;
    }

    /**
     * 要定的。
     *
     * @param row 指标的行；空字是预算执行率自己一行
     * @param seen 看见的那一行最近一次定分的编号；没有定过的为 0
     */
    record Wanted(String row, String points, String reason, String text, long seen) {}

    private Scope seen() {
        return access.scope(Permission.ASSIGNMENT_READ);
    }

    /** 轮到他审核，他没有填过、提交过。 */
    boolean may(Assignment assignment) {
        return reviewing.hasTurn(assignment)
                && !assignment.authors().contains(Caller.current().id());
    }

    /** 这一行定过的各次，先的在前。 */
    @Transactional(readOnly = true)
    List<ReviewedPoints> history(long filling, String row) {
        return store.all(filling, seen()).stream()
                .filter(one -> one.row().equals(row))
                .toList();
    }

    /** 这一行单位的得分；没有分的，拒绝。 */
    @Transactional(readOnly = true)
    Scores.Line line(long filling, String row) {
        return evaluations
                .scores(filling)
                .line(row)
                .filter(line ->
                        line.state() == Scores.State.SCORED && !line.worth().isEmpty())
                .orElseThrow(() -> new Refused(PointsProblem.NO_ROW));
    }

    @Transactional
    void set(long filling, Wanted wanted) {
        Assignment assignment = mine(filling);
        Scores.Line own = line(filling, wanted.row());
        BigDecimal points = points(wanted.points(), own);
        if (PointsReason.find(wanted.reason()).isEmpty()) throw new Refused(PointsProblem.REASON);
        String text = wanted.text().strip();
        if (text.isEmpty() || text.length() > LONGEST) throw new Refused(PointsProblem.TEXT);
        Optional<ReviewedPoints> last = last(filling, wanted);
        add(filling, assignment, own, last.orElse(null), points, wanted.reason(), text);
        // 内核认不认这个分：位数由指标体系定
        boolean counts = evaluations
                .reviewed(filling)
                .map(after -> after.of(wanted.row()))
                .filter(row -> row.standing() && row.derivation() != null)
                .isPresent();
        if (!counts) throw new Refused(PointsProblem.POINTS.of(own));
        Map<String, String> detail = Map.of(
                "row", wanted.row(),
                "name", own.name(),
                "own", own.points(),
                "points", points.toPlainString(),
                "reason", wanted.reason(),
                "text", text);
        audit.done(Act.SCORE_REVIEW, assignment.place(), "filling:" + filling, detail);
    }

    /** 撤回：这一行又是单位的得分。 */
    @Transactional
    void withdraw(long filling, Wanted wanted) {
        Assignment assignment = mine(filling);
        Scores.Line own = line(filling, wanted.row());
        ReviewedPoints last = last(filling, wanted)
                .filter(one -> one.points() != null)
                .orElseThrow(() -> new Refused(PointsProblem.NO_ROW));
        String text = wanted.text().strip();
        if (text.length() > LONGEST) throw new Refused(PointsProblem.TEXT);
        add(filling, assignment, own, last, null, "", text);
        Map<String, String> detail = Map.of(
                "row",
                wanted.row(),
                "name",
                own.name(),
                "points",
                Objects.toString(last.points(), ""),
                "own",
                own.points(),
                "text",
                text);
        audit.done(Act.SCORE_REVIEW_WITHDRAW, assignment.place(), "filling:" + filling, detail);
    }

    private Assignment mine(long filling) {
        Assignment assignment = assignments.find(fillings.find(filling).assignmentId());
        if (!access.scope(Permission.ASSIGNMENT_REVIEW).contains(assignment.place()))
            throw new Refused(ServiceProblem.NOT_ALLOWED);
        if (!may(assignment)) throw new Refused(PointsProblem.NOT_NOW);
        return assignment;
    }

    private static BigDecimal points(String typed, Scores.Line own) {
        BigDecimal points = NumberText.parse(typed.strip());
        boolean fits = points != null
                && points.signum() >= 0
                && points.compareTo(new BigDecimal(own.worth())) <= 0
                && points.stripTrailingZeros().scale() <= DIGITS
                && points.compareTo(new BigDecimal(own.points())) != 0;
        if (!fits) throw new Refused(PointsProblem.POINTS.of(own));
        return Objects.requireNonNull(points);
    }

    /** 那一行的最近一次，还是看见的那一次。 */
    private Optional<ReviewedPoints> last(long filling, Wanted wanted) {
        List<ReviewedPoints> all = history(filling, wanted.row());
        Optional<ReviewedPoints> last = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
        if (last.map(ReviewedPoints::id).orElse(0L) != wanted.seen())
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        return last;
    }

    private void add(
            long filling,
            Assignment assignment,
            Scores.Line own,
            @Nullable ReviewedPoints last,
            @Nullable BigDecimal points,
            String reason,
            String text) {
        ReviewedPointsStore.Given given = new ReviewedPointsStore.Given(
                own.row(),
                last == null ? null : last.id(),
                new BigDecimal(own.points()),
                new BigDecimal(own.worth()),
                points,
                reason,
                text);
        String role = reviewing.role(assignment);
        if (!store.add(filling, assignment, given, role, Caller.current().id(), seen()))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
    }
}
