package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.check.NumberedItem;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.goal.CarriedRows;
import org.zhunsheng.server.goal.GoalForm;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.project.SubProject;

/** 目标完成情况的行：目标分解的每一句一行（没有分解的，照年度目标的序号、句子分），每个子项目一行。 */
@Component
class GoalRows implements CarriedRows {

    private static final String CLAUSE = "clause";
    private static final String PART = "part";

    private final Projects projects;

    GoalRows(Projects projects) {
        this.projects = projects;
    }

    @Override
    public String kind() {
        return EvaluationForm.NAME;
    }

    @Override
    public String section() {
        return EvaluationForm.ATTAINMENT;
    }

    @Override
    public List<CarriedRow> of(Filling filling, FilledForm goals) {
        List<CarriedRow> rows = new ArrayList<>();
        for (FilledRow clause : goals.rows(GoalForm.CLAUSES))
            rows.add(row(clause.id(), goals.value(clause.id(), CLAUSE)));
        if (rows.isEmpty()) {
            List<NumberedItem> items = NumberedItem.of(goals.value("goal"));
            for (int i = 0; i < items.size(); i++)
                rows.add(
                        row(CLAUSE + (i + 1), items.get(i).mark() + items.get(i).text()));
        }
        for (SubProject part : projects.subProjects(filling.projectId()))
            if (isOpen(part, filling.year())) rows.add(row(part(part), part.name()));
        return rows;
    }

    private static CarriedRow row(String id, String clause) {
        return new CarriedRow(id, Map.of(CLAUSE, clause));
    }

    private static boolean isOpen(SubProject part, int year) {
        return part.closedOn() == null || part.closedOn().getYear() >= year;
    }

    /** 子项目的那一行。 */
    static String part(SubProject part) {
        return PART + part.number();
    }

    /** 子项目的一行，可以不写。 */
    static boolean isPart(String row) {
        return row.matches(PART + "\\d+");
    }
}
