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
 */
public record Filing(
        Form form,
        Scheme scheme,
        ScoreSheet scores,
        @Nullable Execution execution,
        @Nullable Form objective,
        List<Form> siblings) {

    public static Filing of(Form form, Scheme scheme) {
        Scheme own = scheme.forKind(form.kind());
        return new Filing(form, own, Scorer.score(form, own), Execution.of(form), null, List.of());
    }
}
