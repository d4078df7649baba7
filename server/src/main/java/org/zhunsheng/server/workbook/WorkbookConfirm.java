package org.zhunsheng.server.workbook;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 确认：一张表一个事务，一张不成不连累别的；再确认一次什么也不重复。 */
@Component
class WorkbookConfirm {

    private final Workbooks workbooks;
    private final WorkbookApply apply;

    WorkbookConfirm(Workbooks workbooks, WorkbookApply apply) {
        this.workbooks = workbooks;
        this.apply = apply;
    }

    List<Outcome> confirm(long id, Choices choices, Language language) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Upload.Form form : workbooks.find(id).upload().forms()) outcomes.add(one(form, choices, language));
        workbooks.settle(id, outcomes);
        return outcomes;
    }

    private Outcome one(Upload.Form form, Choices choices, Language language) {
        try {
            return apply.apply(form, choices, language);
        } catch (Refused refused) {
            // 正好这时送审了、收走了权限：这一张没有写，别的照写
            Compared now = workbooks.compare(form, language);
            return WorkbookApply.refused(now, now.problem().isEmpty() ? "closed" : now.problem());
        }
    }
}
