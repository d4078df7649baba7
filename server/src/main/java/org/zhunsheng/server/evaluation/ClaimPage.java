package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.figure.Figures;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 排出文字里的数一页：每段文字照原样，数点得开；下面逐个列出与数据项对得怎样。 */
@Component
class ClaimPage {

    private final Fillings fillings;
    private final ToldNumbers told;
    private final Figures figures;
    private final Projects projects;
    private final Access access;

    ClaimPage(Fillings fillings, ToldNumbers told, Figures figures, Projects projects, Access access) {
        this.fillings = fillings;
        this.told = told;
        this.figures = figures;
        this.projects = projects;
        this.access = access;
    }

    /** 文字的一截；数的那几截带着数。 */
    record Piece(String text, @Nullable ToldNumber number) {}

    /** 一段文字。 */
    record Told(String row, int nth, String clause, List<Piece> pieces, List<ToldNumber> numbers) {}

    @Transactional(readOnly = true)
    String show(long id, Model page) {
        FilledForm form = fillings.read(id);
        Filling it = form.filling();
        boolean sees = access.scope(Permission.ASSIGNMENT_READ).contains(it.place());
        if (!sees || !form.kind().name().equals(EvaluationForm.NAME)) throw new Refused(ServiceProblem.NOT_FOUND);
        List<ToldNumber> numbers = told.of(form);
        page.addAttribute("it", it);
        page.addAttribute("projectName", projects.find(it.projectId()).name());
        page.addAttribute(
                "may", it.open() && access.scope(Permission.ASSIGNMENT_FILE).contains(it.place()));
        page.addAttribute("texts", texts(form, numbers));
        page.addAttribute("known", figures.list(it.place(), 0, ToldNumbers.MOST).shown());
        return "filling-claims";
    }

    private static List<Told> texts(FilledForm form, List<ToldNumber> numbers) {
        List<Told> texts = new ArrayList<>();
        for (FilledRow row : form.rows(EvaluationForm.ATTAINMENT)) {
            String id = row.id();
            String text = form.value(id, ToldNumbers.TEXT);
            if (text.isBlank()) continue;
            List<ToldNumber> own =
                    numbers.stream().filter(one -> one.row().equals(id)).toList();
            int nth = form.nth(EvaluationForm.ATTAINMENT, id);
            texts.add(new Told(id, nth, form.value(id, "clause"), pieces(text, own), own));
        }
        return texts;
    }

    private static List<Piece> pieces(String text, List<ToldNumber> numbers) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (ToldNumber one : numbers) {
            pieces.add(new Piece(text.substring(at, one.claim().start()), null));
            at = one.claim().end();
            pieces.add(new Piece(text.substring(one.claim().start(), at), one));
        }
        pieces.add(new Piece(text.substring(at), null));
        return pieces;
    }
}
