package org.zhunsheng.server.evaluation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.scoring.Derivation;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 自评表的分的接口；各格在填报表的接口里。 */
@RestController
@RequestMapping("/api/v1/fillings/{id}/scores")
class EvaluationApi {

    private final Evaluations evaluations;
    private final PointsReview review;

    EvaluationApi(Evaluations evaluations, PointsReview review) {
        this.evaluations = evaluations;
        this.review = review;
    }

    /**
     * 单位的分，与审核的人定了分之后的。
     *
     * @param reviewed 没有定过审核得分的为 null
     * @param warnings 自评预警的灯，单位的分算的
     */
    record Answer(
            String total,
            String why,
            String grade,
            @Nullable Derivation derivation,
            List<Scores.Group> groups,
            List<Scores.Line> lines,
            @Nullable Reviewed reviewed,
            Warnings warnings) {

        static Answer of(Scores it, @Nullable Reviewed reviewed, Warnings warnings) {
            return new Answer(
                    it.total(), it.why(), it.grade(), it.derivation(), it.groups(), it.lines(), reviewed, warnings);
        }
    }

    /** 交上来的，是提交时按下的；还在单位手里的，现算。 */
    @GetMapping
    @Requires(Permission.ASSIGNMENT_READ)
    Answer scores(@PathVariable long id) {
        return Answer.of(evaluations.scores(id), evaluations.reviewed(id).orElse(null), evaluations.warnings(id));
    }

    /**
     * 给一行定审核得分。
     *
     * @param row 指标的行；空字是预算执行率自己一行
     * @param seen 那一行最近一次定分的编号；没有定过的不写
     * @param withdraw 为 true 的是撤回，points、reason 不写
     */
    record Wanted(
            @Nullable String row,
            @Nullable String points,
            @Nullable String reason,
            @Nullable String text,
            @Nullable Long seen,
            @Nullable Boolean withdraw) {

        PointsReview.Wanted filled() {
            return new PointsReview.Wanted(
                    Objects.toString(row, ""),
                    Objects.toString(points, ""),
                    Objects.toString(reason, ""),
                    Objects.toString(text, ""),
                    seen == null ? 0 : seen);
        }
    }

    @PostMapping
    @Requires(Permission.ASSIGNMENT_REVIEW)
    Answer set(@PathVariable long id, @RequestBody Wanted wanted) {
        if (Boolean.TRUE.equals(wanted.withdraw())) review.withdraw(id, wanted.filled());
        else review.set(id, wanted.filled());
        return scores(id);
    }
}
