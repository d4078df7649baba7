package org.zhunsheng.server.evaluation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 自评表的分的接口；各格在填报表的接口里。 */
@RestController
@RequestMapping("/api/v1/fillings/{id}/scores")
class EvaluationApi {

    private final Evaluations evaluations;

    EvaluationApi(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** 交上来的，是提交时按下的；还在单位手里的，现算。 */
    @GetMapping
    @Requires(Permission.ASSIGNMENT_READ)
    Scores scores(@PathVariable long id) {
        return evaluations.scores(id);
    }
}
