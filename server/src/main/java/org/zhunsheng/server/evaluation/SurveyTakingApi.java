package org.zhunsheng.server.evaluation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 把结束了的满意度调查写进自评表的接口；写进了什么，在填报表的接口里。 */
@RestController
@RequestMapping("/api/v1/fillings/{id}/surveys")
class SurveyTakingApi {

    private final SurveyTaking surveys;

    SurveyTakingApi(SurveyTaking surveys) {
        this.surveys = surveys;
    }

    /**
     * 哪一个调查，是哪一行指标。
     *
     * @param indicator 第几行指标，从 1 起
     */
    record Wanted(@Nullable Long survey, @Nullable Integer indicator) {}

    @PostMapping
    @Requires(Permission.ASSIGNMENT_FILE)
    ResponseEntity<Void> take(@PathVariable long id, @RequestBody Wanted wanted) {
        if (wanted.survey() == null || wanted.indicator() == null) throw new Refused(ServiceProblem.WRONG_REQUEST);
        surveys.take(id, wanted.survey(), wanted.indicator());
        return ResponseEntity.noContent().build();
    }
}
