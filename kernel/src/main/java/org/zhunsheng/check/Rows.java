package org.zhunsheng.check;

import org.zhunsheng.form.Indicator;

/** 指标行的几个常用判断。 */
final class Rows {

    private Rows() {}

    static boolean isSelfEvaluation(Filing filing) {
        return !filing.form().kind().equals("objective")
                && !filing.form().kind().equals("monitoring");
    }

    static boolean anyTarget(Filing filing) {
        return filing.form().indicators().stream().anyMatch(row -> !row.target().isEmpty());
    }

    static boolean anyActual(Filing filing) {
        return filing.form().indicators().stream().anyMatch(row -> !row.actual().isEmpty());
    }

    static boolean anyScore(Filing filing) {
        return filing.form().indicators().stream().map(Indicator::score).anyMatch(score -> !score.isEmpty());
    }
}
