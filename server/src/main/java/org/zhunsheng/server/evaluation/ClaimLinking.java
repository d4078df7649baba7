package org.zhunsheng.server.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
     * @param row 哪一行；不在表格里的为空字
     * @param key 数了什么、什么单位，见 {@link ClaimLinks#key}
     * @param code 数据项的编号；空字是不用了
     */
    @Transactional
    ToldText link(long id, String row, String key, String code) {
        FilledForm form = fillings.read(id);
        if (!form.kind().name().equals(EvaluationForm.NAME)) throw new Refused(ServiceProblem.NOT_FOUND);
        Map<String, ToldText> told = told(form, row);
        ToldText text = told.get(key);
        if (text == null) throw new Refused(ServiceProblem.NOT_FOUND);
        if (!code.isEmpty()
                && figures.named(List.of(code), form.filling().place()).isEmpty())
            throw new Refused(ServiceProblem.NOT_FOUND);
        ClaimLinks links = ClaimLinks.read(form.value(row, ClaimLinks.FIELD));
        for (String known : links.codes().keySet()) if (!told.containsKey(known)) links = links.with(known, "");
        save(form, row, links.with(key, code).written());
        return text;
    }

    /** 这一行的文字里数得了的各个数，第一次在哪一栏。 */
    private static Map<String, ToldText> told(FilledForm form, String row) {
        Map<String, ToldText> told = new HashMap<>();
        ToldText.of(form, row)
                .forEach(text -> Claims.in(text.in(form, row)).stream()
                        .filter(claim -> claim.kind().countable())
                        .forEach(claim -> told.putIfAbsent(ClaimLinks.key(claim), text)));
        return told;
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
