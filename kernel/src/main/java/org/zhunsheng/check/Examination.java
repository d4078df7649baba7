package org.zhunsheng.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.Recognition;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.SchemeRecognizer;
import org.zhunsheng.scoring.RowScore;
import org.zhunsheng.scoring.ScoreSheet;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.Points;

/**
 * 看完一张表的全部结果：用了哪个指标体系、凭什么，重新计分，核查。
 *
 * @param recognition 指标体系与认定的依据
 */
public record Examination(Form form, Recognition recognition, ScoreSheet scores, Inspection inspection) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** 各行分值合计为 100：总分可以与表上的比较；只公布了一部分指标的表不可以。 */
    public boolean isWhole() {
        BigDecimal sum = BigDecimal.ZERO;
        for (RowScore row : scores.rows()) {
            Points weight = row.weight();
            if (weight != null) sum = sum.add(weight.value());
        }
        return sum.compareTo(FULL) == 0;
    }

    /** 指定了指标体系的按指定的；否则从表上认。 */
    public static Examination of(Form form, @Nullable Scheme named, Language language) {
        Recognition recognition = named == null
                ? SchemeRecognizer.recognize(form, language)
                : SchemeRecognizer.named(form, named, language);
        Filing filing = Filing.of(form, recognition.scheme());
        return new Examination(form, recognition, filing.scores(), Checks.run(filing));
    }
}
