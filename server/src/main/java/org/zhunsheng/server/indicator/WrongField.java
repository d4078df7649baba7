package org.zhunsheng.server.indicator;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/**
 * 表单的一栏写得不对。
 *
 * @param field 哪一栏
 * @param zh 这一栏叫什么
 */
record WrongField(String field, String zh, String en) implements Refusable {

    @Override
    public ProblemRow row() {
        ProblemRow row = IndicatorProblem.WRONG_FIELD.row();
        return new ProblemRow(
                row.code(),
                row.status(),
                row.zh().formatted(zh),
                row.zhRemedy(),
                row.en().formatted(en),
                row.enRemedy());
    }
}
