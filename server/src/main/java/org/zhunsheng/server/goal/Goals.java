package org.zhunsheng.server.goal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.check.Severity;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.server.filling.CarriedText;
import org.zhunsheng.server.filling.CarriedTexts;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.FillingDocument;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.filling.FormHeads;
import org.zhunsheng.server.money.ProjectMoney;
import org.zhunsheng.server.web.ProblemRow;

/** 一张绩效目标表：填的，加上项目、单位、预算，挑毛病、印出来。 */
@Component
class Goals implements FillingDocument {

    private final Fillings fillings;
    private final FormHeads heads;
    private final ProjectMoney money;
    private final LibraryLint lint;
    private final CarriedTexts carried;

    Goals(Fillings fillings, FormHeads heads, ProjectMoney money, LibraryLint lint, CarriedTexts carried) {
        this.fillings = fillings;
        this.heads = heads;
        this.money = money;
        this.lint = lint;
        this.carried = carried;
    }

    @Override
    public String kind() {
        return GoalForm.NAME;
    }

    @Transactional(readOnly = true)
    public List<FillingRemark> remarks(long filling) {
        return remarks(fillings.read(filling));
    }

    @Override
    @Transactional(readOnly = true)
    public List<FillingRemark> remarks(FilledForm filled) {
        Scheme scheme = scheme(filled.filling());
        List<FillingRemark> remarks =
                new ArrayList<>(GoalLint.of(filled, GoalDocument.of(filled, head(filled.filling())), scheme));
        remarks.addAll(lint.of(filled, scheme));
        carried.of(filled).stream()
                .filter(text -> !text.isConfirmed())
                .map(text -> stale(filled, text))
                .forEach(remarks::add);
        return remarks.stream()
                .sorted(Comparator.comparing(FillingRemark::severity))
                .toList();
    }

    /** 由往年带来的文字还没有确认。 */
    private static FillingRemark stale(FilledForm filled, CarriedText text) {
        ProblemRow row = text.isOfAnotherYear()
                ? GoalProblem.CARRIED_YEAR.row().naming(text.excerpt(), text.years())
                : GoalProblem.CARRIED_TEXT.row().naming(text.excerpt());
        String href = "/fillings/" + filled.filling().id() + "/" + text.section() + "#c." + text.cell();
        return new FillingRemark(Severity.WARNING, href, row);
    }

    @Override
    @Transactional(readOnly = true)
    public Form printed(long filling) {
        return printed(fillings.read(filling));
    }

    @Override
    @Transactional(readOnly = true)
    public Form printed(FilledForm version) {
        return GoalDocument.of(version, head(version.filling()));
    }

    static Scheme scheme(Filling filling) {
        Scheme found = SchemeCatalog.find(filling.scheme());
        return found == null ? SchemeCatalog.general() : found;
    }

    private GoalDocument.Head head(Filling filling) {
        return new GoalDocument.Head(heads.of(filling), money.year(filling.projectId(), filling.year()));
    }
}
