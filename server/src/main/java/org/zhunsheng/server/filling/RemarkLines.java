package org.zhunsheng.server.filling;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhunsheng.text.Language;

/** 页面上的检查：几处必须改、几处可以改进、各说什么。 */
@Component
class RemarkLines {

    private final FillingDocuments documents;

    RemarkLines(FillingDocuments documents) {
        this.documents = documents;
    }

    /** 一部分的页面上，填的时候旁边的；送审了的没有。 */
    void beside(FilledForm form, Model page) {
        if (!form.filling().open()) return;
        page.addAttribute("found", Found.of(form, documents.of(form.filling()).remarks(form)));
    }

    void show(FilledForm form, Language language, Model page) {
        List<FillingRemark> remarks = documents.of(form.filling()).remarks(form);
        long errors = remarks.stream().filter(FillingRemark::blocks).count();
        page.addAttribute("errors", errors);
        page.addAttribute("hints", remarks.size() - errors);
        page.addAttribute(
                "remarks",
                remarks.stream()
                        .map(remark -> FillingDocuments.line(form, remark, language))
                        .toList());
        page.addAttribute("answered", form.kind().section(Answers.SECTION).isPresent());
    }
}
