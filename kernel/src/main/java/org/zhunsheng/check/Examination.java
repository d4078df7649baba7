package org.zhunsheng.check;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.Recognition;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.SchemeRecognizer;
import org.zhunsheng.scoring.ScoreSheet;
import org.zhunsheng.text.Language;

/**
 * 看完一张表的全部结果：用了哪个指标体系、凭什么，重新计分，核查。
 *
 * @param recognition 指标体系与认定的依据
 */
public record Examination(Form form, Recognition recognition, ScoreSheet scores, Inspection inspection) {

    /** 指定了指标体系的按指定的；否则从表上认。 */
    public static Examination of(Form form, @Nullable Scheme named, Language language) {
        Recognition recognition = named == null
                ? SchemeRecognizer.recognize(form, language)
                : SchemeRecognizer.named(form, named, language);
        Filing filing = Filing.of(form, recognition.scheme());
        return new Examination(form, recognition, filing.scores(), Checks.run(filing));
    }
}
