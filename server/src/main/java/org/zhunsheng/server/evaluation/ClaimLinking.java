package org.zhunsheng.server.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.claim.Claims;
import org.zhunsheng.server.figure.Figures;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.filling.Saved;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 选文字里的一个数用哪个数据项，或者不用了；文字里已经没有的，一起去掉。文字一个字也不改。 */
@Component
class ClaimLinking {

    private final Fillings fillings;
    private final Figures figures;
    private final CellWriting writing;

    ClaimLinking(Fillings fillings, Figures figures, CellWriting writing) {
        this.fillings = fillings;
        this.figures = figures;
        this.writing = writing;
    }

    /**
     * @param key 数了什么、什么单位，见 {@link ClaimLinks#key}
     * @param code 数据项的编号；空字是不用了
     */
    @Transactional
    void link(long id, String row, String key, String code) {
        FilledForm form = fillings.read(id);
        boolean ours = form.kind().name().equals(EvaluationForm.NAME)
                && form.rows(EvaluationForm.ATTAINMENT).stream()
                        .anyMatch(one -> one.id().equals(row));
        Set<String> told = Claims.in(form.value(row, ToldNumbers.TEXT)).stream()
                .filter(claim -> claim.kind().countable())
                .map(ClaimLinks::key)
                .collect(Collectors.toSet());
        if (!ours || !told.contains(key)) throw new Refused(ServiceProblem.NOT_FOUND);
        if (!code.isEmpty()
                && figures.named(List.of(code), form.filling().place()).isEmpty())
            throw new Refused(ServiceProblem.NOT_FOUND);
        ClaimLinks links = ClaimLinks.read(form.value(row, ClaimLinks.FIELD));
        for (String known : links.codes().keySet()) if (!told.contains(known)) links = links.with(known, "");
        save(form, row, links.with(key, code).written());
    }

    private void save(FilledForm form, String row, String written) {
        Change change = new Change(
                row,
                ClaimLinks.FIELD,
                written,
                form.number(row, ClaimLinks.FIELD),
                UUID.randomUUID().toString());
        boolean conflict = writing.take(form.filling().id(), List.of(change)).stream()
                .map(Saved::conflict)
                .anyMatch(Objects::nonNull);
        if (conflict) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
    }
}
