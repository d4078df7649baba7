package org.zhunsheng.server.figure;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 数据项办不成的情形。 */
enum FigureProblem implements Refusable {
    WRONG_DEFINITION(
            "P-868",
            422,
            "数据项的定义有 %s 处写错。",
            "请照所指的行、列改，再交一次。",
            "The definition of the figure has %s mistakes.",
            "Correct the lines and columns named and send it again."),
    TAKEN(
            "P-869",
            409,
            "这个机构已有编号相同的数据项，或者编号不是这个数据项的。",
            "新的请换一个编号；改现有的，请在那个数据项上公布新的一版，编号不变。",
            "The organization has a figure with this id, or the id is not that of this figure.",
            "Use another id for a new figure; publish a new version, with the id unchanged, to alter one."),
    EXAMPLE(
            "P-877",
            422,
            "算例%s。",
            "请改定义或算例，两者一致才存。",
            "Examples disagree: %s.",
            "Change the definition or the example; it is kept when both agree.");

    private final ProblemRow row;

    FigureProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
