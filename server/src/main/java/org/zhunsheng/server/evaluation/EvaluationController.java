package org.zhunsheng.server.evaluation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 自评表另有的：存了一格之后换上新的分，写进满意度调查。 */
@Controller
class EvaluationController {

    private final Evaluations evaluations;
    private final SurveyTaking surveys;

    EvaluationController(Evaluations evaluations, SurveyTaking surveys) {
        this.evaluations = evaluations;
        this.surveys = surveys;
    }

    /** 写进一个结束了的满意度调查。 */
    @PostMapping("/fillings/{id:\\d{1,18}}/surveys/take")
    @Requires(Permission.ASSIGNMENT_FILE)
    String take(@PathVariable long id, @RequestParam long survey, @RequestParam int indicator) {
        surveys.take(id, survey, indicator);
        return "redirect:/fillings/" + id + "/" + EvaluationForm.SURVEYS + "?done=1";
    }

    /** 页面上的一块，不是一页。 */
    @GetMapping("/fillings/{id:\\d{1,18}}/scores")
    @Requires(Permission.ASSIGNMENT_READ)
    String scores(@PathVariable long id, Model page) {
        String panel = evaluations.panel(id, false, page);
        if (panel.isEmpty()) throw new Refused(ServiceProblem.NOT_FOUND);
        return panel + " :: panel";
    }
}
