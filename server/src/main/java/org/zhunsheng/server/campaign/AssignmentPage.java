package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 一份填报的页面里有什么。 */
@Component
class AssignmentPage {

    private final Assignments assignments;
    private final Campaigns campaigns;
    private final Submissions submissions;
    private final Moves moves;

    AssignmentPage(Assignments assignments, Campaigns campaigns, Submissions submissions, Moves moves) {
        this.assignments = assignments;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.moves = moves;
    }

    /**
     * 一步：填报、各级审核、终审通过。
     *
     * @param name 角色的写法；填报的是 {@code file}，最后的是 {@code done}
     * @param place 在前、正在、还没有到：before、here、after
     */
    public record Step(String name, String place) {}

    String show(Assignment assignment, Model page) {
        Campaign campaign = campaigns.find(assignment.campaignId());
        page.addAttribute("it", assignment);
        page.addAttribute("campaign", campaign);
        page.addAttribute("scheme", CampaignPage.title(assignment.scheme()));
        page.addAttribute("steps", steps(assignment, campaign.terms().levels()));
        page.addAttribute("moves", assignments.moves(assignment.id()));
        page.addAttribute("deeds", moves.possible(assignment, campaign));
        page.addAttribute("form", submissions.of(campaign.terms().purpose()).path(assignment));
        page.addAttribute("today", LocalDate.now());
        return "assignment";
    }

    List<Obstacle> obstacles(Assignment assignment) {
        return submissions.obstacles(assignment, campaigns.find(assignment.campaignId()));
    }

    private static List<Step> steps(Assignment assignment, List<String> levels) {
        boolean done = assignment.state() == AssignmentState.APPROVED;
        int here = done ? levels.size() + 1 : assignment.state().isUnderReview() ? assignment.level() : 0;
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i <= levels.size() + 1; i++) {
            String name = i == 0 ? "file" : i > levels.size() ? "done" : levels.get(i - 1);
            steps.add(new Step(name, i < here ? "before" : i == here ? "here" : "after"));
        }
        return steps;
    }
}
