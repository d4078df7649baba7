package org.zhunsheng.server.evaluation;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhunsheng.server.campaign.Assignments;
import org.zhunsheng.server.filling.Aside;
import org.zhunsheng.server.filling.FilledForm;

/** 自评表的页面：这个人能不能定审核得分。 */
@Component
class PointsAside implements Aside {

    private final PointsReview review;
    private final Assignments assignments;

    PointsAside(PointsReview review, Assignments assignments) {
        this.review = review;
        this.assignments = assignments;
    }

    @Override
    public void show(FilledForm form, Model page) {
        boolean may = form.kind().name().equals(EvaluationForm.NAME)
                && review.may(assignments.find(form.filling().assignmentId()));
        page.addAttribute("maySetPoints", may);
    }
}
