package org.zhunsheng.server.filling;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.Checks;
import org.zhunsheng.check.Finding;
import org.zhunsheng.server.web.Refusal;
import org.zhunsheng.text.Language;

/** 一张表现在的检查，给人看的样子：页面上、接口里、与存一起的回答里说的是同一番话。 */
@Component
class RemarkLines {

    /** 清单上每一类先列几条根源，其余的展开看。 */
    private static final int LISTED = 20;

    private final FillingDocuments documents;
    private final MessageSource messages;

    RemarkLines(FillingDocuments documents, MessageSource messages) {
        this.documents = documents;
        this.messages = messages;
    }

    /** 错误在前。 */
    List<RemarkLine> of(FilledForm form, Language language) {
        List<FillingRemark> remarks = documents.of(form.filling()).remarks(form);
        Map<FillingRemark, FillingRemark> roots = roots(remarks);
        return remarks.stream()
                .map(one -> line(form, one, roots.get(one), language))
                .toList();
    }

    /** 一部分的页面上，填的时候旁边的；送审了的没有。 */
    void beside(FilledForm form, Language language, Model page) {
        if (!form.filling().open()) return;
        page.addAttribute("found", Found.beside(of(form, language)));
        page.addAttribute("answered", answered(form));
    }

    /** 清单上的：全部。 */
    void show(FilledForm form, Language language, Model page) {
        List<RemarkLine> lines = of(form, language);
        page.addAttribute("remarks", lines);
        page.addAttribute("found", Found.of(lines, LISTED));
        page.addAttribute("answered", answered(form));
    }

    private static boolean answered(FilledForm form) {
        return form.kind().section(Answers.SECTION).isPresent();
    }

    private RemarkLine line(FilledForm form, FillingRemark remark, @Nullable FillingRemark root, Language language) {
        Refusal said = remark.refusal(language);
        Finding finding = remark.finding();
        boolean answerable = answered(form) && Answers.isAnswerable(remark);
        return new RemarkLine(
                remark.key(),
                remark.severity().name(),
                said.code(),
                said.sentence(),
                said.remedy(),
                why(remark, language),
                finding == null ? "" : Checks.basis(finding.check()),
                finding == null ? "" : Objects.toString(finding.cause(), ""),
                root == null ? "" : root.key(),
                remark.href(),
                answerable ? remark.key() : "",
                answerable ? Answers.of(form, remark) : "",
                Dependents.locked(form.filling(), remark).orElse(""));
    }

    private String why(FillingRemark remark, Language language) {
        Finding finding = remark.finding();
        if (finding != null) return CheckWords.of(finding.check()).why().in(language);
        Locale locale = language == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return Objects.toString(messages.getMessage("why." + remark.code(), null, "", locale), "");
    }

    /** 由别的引起的，各折在哪一条根源下面；根源不能比它轻：必须改的不能折在建议改的里面。 */
    private static Map<FillingRemark, FillingRemark> roots(List<FillingRemark> remarks) {
        Map<FillingRemark, FillingRemark> direct = new HashMap<>();
        for (FillingRemark one : remarks) root(one, remarks).ifPresent(root -> direct.put(one, root));
        Map<FillingRemark, FillingRemark> roots = new HashMap<>();
        direct.forEach((one, root) -> {
            FillingRemark top = root;
            for (int steps = 0; steps < direct.size() && direct.containsKey(top); steps++) top = direct.get(top);
            if (!direct.containsKey(top)) roots.put(one, top); // 互为因果的，各自列出
        });
        return roots;
    }

    private static Optional<FillingRemark> root(FillingRemark effect, List<FillingRemark> remarks) {
        Finding finding = effect.finding();
        if (finding == null || finding.cause() == null) return Optional.empty();
        Stream<FillingRemark> others = remarks.stream().filter(one -> one != effect);
        return others.filter(one -> one.finding() != null && finding.follows(one.finding()))
                .filter(one -> one.severity().compareTo(effect.severity()) <= 0)
                .findFirst();
    }
}
