package org.zhunsheng.server.evaluation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhunsheng.server.filling.Aside;
import org.zhunsheng.server.filling.CellReading;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;

/** 自评表的页面：哪几段是初稿，还没有人动过；有没有空着的可以起草。 */
@Component
class DraftAside implements Aside {

    private final CellReading reading;

    DraftAside(CellReading reading) {
        this.reading = reading;
    }

    @Override
    public void show(FilledForm form, Model page) {
        if (!form.kind().name().equals(EvaluationForm.NAME)) return;
        Set<String> rows = drafted(form, reading.drafted(form.filling()));
        page.addAttribute("draftRows", rows);
        page.addAttribute(
                "draftBoxes",
                rows.stream().map(row -> "c." + row + "." + ToldNumbers.TEXT).collect(Collectors.toSet()));
    }

    /** 还没有人动过的各段。 */
    static Set<String> drafted(FilledForm form, Set<String> cells) {
        return form.rows(EvaluationForm.ATTAINMENT).stream()
                .map(FilledRow::id)
                .filter(row -> cells.contains(row + " " + ToldNumbers.TEXT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
