package org.zhunsheng.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.scoring.ScoreSheet;
import org.zhunsheng.scoring.Scorer;

/**
 * 一项检查所看的全部材料。只看一张表的时候，表以外的几样都没有；要它们的检查不运行。
 *
 * @param objective 在这张表之前定下的材料；没有时为 null
 * @param ledger 账：预算、支付、台账数出的数；没有时为 null
 * @param lastYear 上一年的自评；没有时为 null
 * @param siblings 同一单位的其他自评表
 * @param narrative 文字部分的断句与指标各行，各项检查共用
 */
public record Filing(
        Form form,
        Scheme scheme,
        ScoreSheet scores,
        @Nullable Execution execution,
        @Nullable Objective objective,
        @Nullable Ledger ledger,
        @Nullable LastYear lastYear,
        List<Form> siblings,
        Narrative narrative) {

    /** 只看这一张表。 */
    public Filing(Form form, Scheme scheme, ScoreSheet scores, @Nullable Execution execution) {
        this(form, scheme, scores, execution, null, null, null, List.of(), Narrative.of(form));
    }

    public static Filing of(Form form, Scheme scheme) {
        Scheme own = scheme.forKind(form.kind());
        return new Filing(form, own, Scorer.score(form, own), Execution.of(form));
    }

    /** 同一张表，放在表以外的材料旁边看；断过的句共用。 */
    public Filing beside(@Nullable Objective before, @Nullable Ledger books, @Nullable LastYear earlier) {
        return new Filing(form, scheme, scores, execution, before, books, earlier, siblings, narrative);
    }

    /** 指标各行，连同次序与维度。 */
    List<Row> rows() {
        return narrative.rows();
    }
}
