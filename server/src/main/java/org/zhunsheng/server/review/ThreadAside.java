package org.zhunsheng.server.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhunsheng.server.campaign.Assignment;
import org.zhunsheng.server.campaign.Assignments;
import org.zhunsheng.server.campaign.Reviewing;
import org.zhunsheng.server.filling.Aside;
import org.zhunsheng.server.filling.FilledForm;

/** 填报表的页边：这张表的审核意见，这个人可以说什么。 */
@Component
class ThreadAside implements Aside {

    private final Threads threads;
    private final Assignments assignments;
    private final Reviewing reviewing;

    ThreadAside(Threads threads, Assignments assignments, Reviewing reviewing) {
        this.threads = threads;
        this.assignments = assignments;
        this.reviewing = reviewing;
    }

    @Override
    public void show(FilledForm form, Model page) {
        Assignment assignment = assignments.find(form.filling().assignmentId());
        List<ReviewThread> all = threads.list(assignment.id());
        boolean turn = reviewing.hasTurn(assignment);
        boolean live = assignment.state().isUnderReview() || assignment.state().isWithUnit();
        page.addAttribute("threads", all);
        page.addAttribute(
                "unsettled", all.stream().filter(one -> !one.isSettled()).count());
        page.addAttribute("mayAsk", turn);
        page.addAttribute("maySay", live && (turn || reviewing.files(assignment)));
    }
}
