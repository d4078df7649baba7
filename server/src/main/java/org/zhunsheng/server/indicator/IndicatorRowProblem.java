package org.zhunsheng.server.indicator;

import org.zhunsheng.server.intake.RowProblem;

/** 导入指标的一行可能有的错误。 */
enum IndicatorRowProblem implements RowProblem {
    DIVISION_OWNER(
            "财政部门、主管部门、单位的指标",
            "处室用单位的指标，请导入到单位",
            "an indicator of a bureau, department or unit",
            "divisions use those of their unit; import there");

    private final Sentences sentences;

    IndicatorRowProblem(String zh, String zhRemedy, String en, String enRemedy) {
        this.sentences = new Sentences(zh, zhRemedy, en, enRemedy);
    }

    @Override
    public Sentences sentences() {
        return sentences;
    }
}
