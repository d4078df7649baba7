package org.zhunsheng.server.history;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.zhunsheng.check.Finding;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.server.evaluation.YearEvaluations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 一张历史自评表与什么对照：系统里那一年的自评，或者这个项目的另一张历史自评表。 */
@Component
class Comparisons {

    private final HistoricalForms forms;
    private final YearEvaluations evaluations;

    Comparisons(HistoricalForms forms, YearEvaluations evaluations) {
        this.forms = forms;
        this.evaluations = evaluations;
    }

    /**
     * 对照的另一边。
     *
     * @param path 那张表在哪里
     * @param year 哪一年
     * @param state {@code open} 还在填，{@code submitted} 提交了，{@code historical} 也是历史的
     */
    record Other(String path, int year, String state, Form form, List<Finding> findings) {}

    /** @param with 空字是系统里的；别的是另一张历史自评表的编号 */
    @Transactional(readOnly = true)
    void show(HistoricalForms.Opened opened, String with, Language language, Model page) {
        HistoricalForm it = opened.it();
        List<HistoricalForm> others = forms.list(it.projectId()).stream()
                .filter(one -> one.id() != it.id() && !one.isWithdrawn())
                .toList();
        page.addAttribute("others", others);
        page.addAttribute(
                "named", opened.form().text(FormField.PROJECT).asWritten().strip());
        page.addAttribute("with", with);
        Optional<Other> other = with.isEmpty() ? system(it) : Optional.of(historical(with, others));
        page.addAttribute("other", other.orElse(null));
        other.ifPresent(one -> {
            List<Finding> then = opened.content().inspection().findings();
            page.addAttribute("comparison", Comparison.of(opened.form(), one.form(), language));
            page.addAttribute("checks", ComparedCheck.of(then, one.findings(), language));
            page.addAttribute("found", then.size());
        });
    }

    private Optional<Other> system(HistoricalForm it) {
        return evaluations
                .of(it.projectId(), it.year())
                .map(one -> new Other(
                        "/fillings/" + one.filling(),
                        it.year(),
                        one.open() ? "open" : "submitted",
                        one.form(),
                        one.findings()));
    }

    private Other historical(String with, List<HistoricalForm> others) {
        HistoricalForm chosen = others.stream()
                .filter(one -> Long.toString(one.id()).equals(with))
                .findFirst()
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        HistoricalForms.Opened opened = forms.open(chosen.projectId(), chosen.id());
        return new Other(
                chosen.path(),
                chosen.year(),
                "historical",
                opened.form(),
                opened.content().inspection().findings());
    }
}
