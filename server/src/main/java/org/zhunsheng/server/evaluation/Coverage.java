package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.server.evidence.EvidenceCells;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;

/**
 * 佐证的覆盖：哪几行得了分而没有佐证。复核时没有佐证的，这几分往往不给，提交之前先说。
 * 不必有佐证的行不算，见 {@link EvidenceCells#isNeeded}。
 *
 * @param rows 要有佐证的几行
 * @param bare 其中没有附文件、链接，也没有写佐证名称的
 * @param atRisk 这几行的得分合计
 * @param left 总分减去它；总分还不能定的为空字
 */
record Coverage(int rows, List<Bare> bare, String atRisk, String left) {

    Coverage {
        bare = List.copyOf(bare);
    }

    /** 没有佐证的一行。 */
    record Bare(String row, int nth, String name, String points) {}

    static Coverage of(FilledForm form, Scores scores) {
        EvidenceCells cells = new EvidenceCells(form);
        List<Bare> bare = new ArrayList<>();
        int rows = 0;
        BigDecimal risk = BigDecimal.ZERO;
        for (FilledRow row : form.rows(EvaluationForm.INDICATORS)) {
            if (!cells.isNeeded(row)) continue;
            rows++;
            if (cells.isCovered(row)) continue;
            String points = scores.of(row.id()).map(Scores.Line::points).orElse("");
            String name = form.value(row.id(), "name");
            bare.add(new Bare(row.id(), form.nth(EvaluationForm.INDICATORS, row.id()), name, points));
            if (!points.isEmpty()) risk = risk.add(new BigDecimal(points));
        }
        String left = scores.total().isEmpty() ? "" : plain(new BigDecimal(scores.total()).subtract(risk));
        return new Coverage(rows, bare, plain(risk), left);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public int covered() {
        return rows - bare.size();
    }

    /** 没有佐证的里面，有得了分的。 */
    public boolean isRisky() {
        return !atRisk.equals("0");
    }
}
