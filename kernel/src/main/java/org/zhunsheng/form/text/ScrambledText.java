package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Reading;
import org.zhunsheng.page.SourceDocument;

/** 打散的文字 → 表。每段一行，空行保留，分页分开；文字的次序不可信。 */
public final class ScrambledText {

    private ScrambledText() {}

    /** 一份文件里的各张表。 */
    public static Reading read(SourceDocument document) {
        Vocabulary vocabulary = Vocabulary.STANDARD;
        List<Form> forms = new ArrayList<>();
        for (List<Line> lines : new Titles(vocabulary).split(Lines.of(document, vocabulary))) {
            forms.add(new FormText(document.sha256(), vocabulary, lines).read());
        }
        return new Reading(forms, List.of());
    }
}
