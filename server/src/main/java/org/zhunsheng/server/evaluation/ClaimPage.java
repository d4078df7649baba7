package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.figure.Counted;
import org.zhunsheng.server.figure.FigureFreezes.Spot;
import org.zhunsheng.server.figure.Figures;
import org.zhunsheng.server.figure.ToldFigures;
import org.zhunsheng.server.filling.FilledForm;
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
    private final Evaluations evaluations;
    private final Figures figures;
    private final Projects projects;
    private final Access access;

    ClaimPage(
            Fillings fillings,
            ToldNumbers told,
            Evaluations evaluations,
            Figures figures,
            Projects projects,
            Access access) {
        this.fillings = fillings;
        this.told = told;
        this.evaluations = evaluations;
        this.figures = figures;
        this.projects = projects;
        this.access = access;
    }

    /** 文字的一截；数的那几截带着数。 */
    record Piece(String text, @Nullable ToldNumber number) {}

    /** 一段文字。 */
    record Told(ToldText text, String row, int nth, String title, List<Piece> pieces, List<ToldNumber> numbers) {

        public String anchor() {
            return text.anchor(row);
        }
    }

    @Transactional(readOnly = true)
    String show(long id, Model page) {
        FilledForm form = fillings.read(id);
        Filling it = form.filling();
        boolean sees = access.scope(Permission.ASSIGNMENT_READ).contains(it.place());
        if (!sees || !form.kind().name().equals(EvaluationForm.NAME)) throw new Refused(ServiceProblem.NOT_FOUND);
        Function<Spot, @Nullable Counted> frozen = it.open() ? spot -> null : evaluations.given(id)::told;
        List<ToldNumber> numbers = told.of(form, frozen);
        page.addAttribute("it", it);
        page.addAttribute("projectName", projects.find(it.projectId()).name());
        page.addAttribute(
                "may", it.open() && access.scope(Permission.ASSIGNMENT_FILE).contains(it.place()));
        page.addAttribute("texts", texts(form, numbers));
        page.addAttribute("known", figures.list(it.place(), 0, ToldFigures.MOST).shown());
        return "filling-claims";
    }

    private static List<Told> texts(FilledForm form, List<ToldNumber> numbers) {
        List<Told> texts = new ArrayList<>();
        for (ToldText text : ToldText.values())
            for (String row : text.rows(form)) {
                String written = text.in(form, row);
                List<ToldNumber> own = numbers.stream()
                        .filter(one -> one.text() == text && one.row().equals(row))
                        .toList();
                if (written.isBlank() || own.isEmpty() && text != ToldText.ATTAINED) continue;
                int nth = form.nth(text.section(), row);
                String title = form.kind()
                        .section(text.section())
                        .filter(section -> section.repeated())
                        .map(section -> form.rowTitle(section, row))
                        .orElse("");
                texts.add(new Told(text, row, nth, title, pieces(written, own), own));
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
