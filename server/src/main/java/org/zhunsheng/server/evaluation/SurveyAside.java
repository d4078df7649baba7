package org.zhunsheng.server.evaluation;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhunsheng.server.filling.Aside;
import org.zhunsheng.server.filling.FilledForm;

/** 自评表的页面：写进来了的调查，写得进来的调查。 */
@Component
class SurveyAside implements Aside {

    private final SurveyTaking taking;

    SurveyAside(SurveyTaking taking) {
        this.taking = taking;
    }

    @Override
    public void show(FilledForm form, Model page) {
        if (!form.kind().name().equals(EvaluationForm.NAME)) return;
        page.addAttribute("surveysTaken", SurveyTaking.taken(form));
        page.addAttribute("surveysOffered", taking.offers(form));
        page.addAttribute("surveyTargets", SurveyTaking.targets(form));
    }
}
