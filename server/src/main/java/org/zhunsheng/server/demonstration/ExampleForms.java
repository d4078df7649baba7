package org.zhunsheng.server.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.campaign.Assignment;
import org.zhunsheng.server.campaign.AssignmentState;
import org.zhunsheng.server.campaign.CampaignPlans;
import org.zhunsheng.server.campaign.Purpose;
import org.zhunsheng.server.campaign.Remark;
import org.zhunsheng.server.demonstration.ExampleLines.Line;
import org.zhunsheng.server.filling.Answers;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.monitoring.NoticePlans;
import org.zhunsheng.text.Language;

/** 演示里填了的表：由会做这件事的角色填、提交、审核，下达整改通知；做过的不再做。 */
@Component
class ExampleForms {

    private static final int NOTICE_DAYS = 20;
    private static final String FOLLOW_UP = "followup";
    private static final String ANSWER = "已经核实，情况如原因与问题各栏所写。";

    private final CampaignPlans campaigns;
    private final Fillings fillings;
    private final CellWriting writing;
    private final Answers answers;
    private final NoticePlans notices;

    ExampleForms(
            CampaignPlans campaigns, Fillings fillings, CellWriting writing, Answers answers, NoticePlans notices) {
        this.campaigns = campaigns;
        this.fillings = fillings;
        this.writing = writing;
        this.answers = answers;
        this.notices = notices;
    }

    /** 哪一份：一个项目一年的一种表。 */
    record Which(String project, int year, Purpose purpose) {}

    Assignment find(Which which) {
        return campaigns
                .assignment(which.project(), which.year(), which.purpose())
                .orElseThrow();
    }

    @Transactional(readOnly = true)
    long filling(Which which) {
        return fillings.ofAssignment(find(which).id()).id();
    }

    /** 数据里的一行：项目、表、部分、行、各栏。 */
    static Line line(String[] written) {
        return new Line(written[2], written[3], DemonstrationData.cells(written[4]));
    }

    /** 还没有人动的，填；要提交的提交。一个事务，不会填一半。 */
    @Transactional
    boolean fill(Which which, List<Line> lines, boolean submitted) {
        Assignment assignment = find(which);
        if (assignment.state() != AssignmentState.OPEN) return false;
        campaigns.act(assignment, "start", "");
        write(filling(which), lines);
        if (submitted) campaigns.act(assignment, "submit", "");
        return true;
    }

    /** 填在单位手里的；值相同的不再写。 */
    @Transactional
    void write(long filling, List<Line> lines) {
        FilledForm form = fillings.read(filling);
        if (!form.filling().open()) return;
        List<Change> changes = new ArrayList<>();
        for (Line line : lines) add(changes, form, line);
        followUp(changes, form);
        if (!changes.isEmpty()) writing.save(filling, changes, Cause.TYPED, Language.ZH);
    }

    /** 建议改而不改的说明了，提交。 */
    @Transactional
    boolean submit(Which which) {
        Assignment assignment = find(which);
        if (assignment.state() != AssignmentState.DRAFT) return false;
        answers.sayToOpen(fillings.ofAssignment(assignment.id()).id(), ANSWER);
        campaigns.act(assignment, "submit", "");
        return true;
    }

    @Transactional
    boolean pass(Which which, String opinion) {
        campaigns.act(find(which), "pass", opinion);
        return true;
    }

    /** 退回，指到一行。 */
    @Transactional
    boolean sendBack(Which which, String opinion, Remark remark) {
        campaigns.act(find(which), "return", opinion, List.of(remark));
        return true;
    }

    @Transactional
    boolean notify(Which which, String demand, LocalDate today) {
        notices.carryOut(filling(which), demand, today.plusDays(NOTICE_DAYS));
        return true;
    }

    /** 写明了部分的，行是新加的，排在前面的后面。 */
    private static void add(List<Change> changes, FilledForm form, Line line) {
        String row = line.row();
        if (!line.section().isEmpty() && form.value(row, "@").isEmpty())
            change(changes, form, row, "@", line.section() + " " + (changes.size() + 1));
        for (Map.Entry<String, String> cell : line.cells().entrySet())
            change(changes, form, row, cell.getKey(), cell.getValue());
    }

    /** 上一次说要做的措施：第一条做完了，别的正在做；没有这一部分的不写。 */
    private static void followUp(List<Change> changes, FilledForm form) {
        if (form.kind().section(FOLLOW_UP).isEmpty()) return;
        String state = "已完成";
        for (FilledForm.FilledRow row : form.rows(FOLLOW_UP)) {
            change(changes, form, row.id(), "state", state);
            change(changes, form, row.id(), "outcome", state.equals("正在做") ? "已经列入计划，年内做完" : "照措施做了，见本年的指标");
            state = "正在做";
        }
    }

    private static void change(List<Change> changes, FilledForm form, String row, String field, String value) {
        if (!form.value(row, field).equals(value))
            changes.add(new Change(
                    row,
                    field,
                    value,
                    form.number(row, field),
                    UUID.randomUUID().toString()));
    }
}
