package org.zhunsheng.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.scoring.ScoreSheet;
import org.zhunsheng.scoring.Scorer;

/**
 * 一项检查所看的全部材料。
 *
 * @param objective 批复的绩效目标；没有时为 null
 * @param siblings 同一单位的其他自评表
 * @param narrative 文字部分的断句与指标各行，各项检查共用
 */
public record Filing(
        Form form,
        Scheme scheme,
        ScoreSheet scores,
        @Nullable Execution execution,
        @Nullable Form objective,
        List<Form> siblings,
        Narrative narrative) {

    public Filing(
            Form form,
            Scheme scheme,
            ScoreSheet scores,
            @Nullable Execution execution,
            @Nullable Form objective,
            List<Form> siblings) {
        this(form, scheme, scores, execution, objective, siblings, Narrative.of(form));
    }

    public static Filing of(Form form, Scheme scheme) {
        Scheme own = scheme.forKind(form.kind());
        return new Filing(form, own, Scorer.score(form, own), Execution.of(form), null, List.of());
    }

    /** 指标各行，连同次序与维度。 */
    List<Row> rows() {
        return narrative.rows();
    }
}
