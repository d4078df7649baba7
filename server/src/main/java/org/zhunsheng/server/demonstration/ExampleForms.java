package org.zhunsheng.server.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.campaign.Assignment;
import org.zhunsheng.server.campaign.AssignmentState;
import org.zhunsheng.server.campaign.CampaignPlans;
import org.zhunsheng.server.campaign.Purpose;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.monitoring.NoticePlans;
import org.zhunsheng.text.Language;

/** 演示里填了的表（{@code example-forms.csv}）：由会做这件事的角色填、提交、审核，下达整改通知；做过的不再做。 */
@Component
class ExampleForms {

    private static final int NOTICE_DAYS = 20;

    private final CampaignPlans campaigns;
    private final Fillings fillings;
    private final CellWriting writing;
    private final NoticePlans notices;

    ExampleForms(CampaignPlans campaigns, Fillings fillings, CellWriting writing, NoticePlans notices) {
        this.campaigns = campaigns;
        this.fillings = fillings;
        this.writing = writing;
        this.notices = notices;
    }

    /** 还没有人动的，填；要提交的提交。一个事务，不会填一半。 */
    @Transactional
    boolean fill(String project, Purpose purpose, List<String[]> lines, boolean submitted) {
        Assignment assignment = campaigns.assignment(project, purpose).orElseThrow();
        if (assignment.state() != AssignmentState.OPEN) return false;
        campaigns.act(assignment, "start", "");
        long filling = fillings.ofAssignment(assignment.id()).id();
        FilledForm form = fillings.read(filling);
        List<Change> changes = new ArrayList<>();
        for (String[] line : lines) changes.addAll(changes(form, line, changes.size()));
        writing.save(filling, changes, Cause.TYPED, Language.ZH);
        if (submitted) campaigns.act(assignment, "submit", "");
        return true;
    }

    @Transactional
    boolean pass(String project, Purpose purpose, String opinion) {
        campaigns.act(campaigns.assignment(project, purpose).orElseThrow(), "pass", opinion);
        return true;
    }

    @Transactional
    boolean notify(String project, String demand, LocalDate today) {
        Assignment assignment =
                campaigns.assignment(project, Purpose.MONITORING).orElseThrow();
        notices.carryOut(fillings.ofAssignment(assignment.id()).id(), demand, today.plusDays(NOTICE_DAYS));
        return true;
    }

    /** 一行：部分、行、各栏；写明了部分的，行是新加的，排在前面的后面。 */
    private static List<Change> changes(FilledForm form, String[] line, int position) {
        List<Change> changes = new ArrayList<>();
        String row = line[3];
        if (!line[2].isEmpty()) changes.add(change(form, row, "@", line[2] + " " + (position + 1)));
        Arrays.stream(line[4].split("\\|"))
                .map(cell -> cell.split("=", 2))
                .forEach(cell -> changes.add(change(form, row, cell[0], cell[1])));
        return changes;
    }

    private static Change change(FilledForm form, String row, String field, String value) {
        return new Change(
                row, field, value, form.number(row, field), UUID.randomUUID().toString());
    }
}
