package org.zhunsheng.form;

import java.math.BigDecimal;
import java.time.LocalDate;

/** 实际完成值。 */
public sealed interface Actual {

    record Measured(BigDecimal value, String unit) implements Actual {}

    record OnDate(LocalDate done) implements Actual {}

    /** 定性指标的档次：达成、部分达成、未达成（及其完整说法）。 */
    record Graded(Level level) implements Actual {}

    /** 其他文字。 */
    record Told(String text) implements Actual {}

    /** 定性指标三档。 */
    enum Level {
        REACHED("达成年度指标"),
        PARTLY("部分达成年度指标并具有一定效果"),
        MISSED("未达成年度指标且效果较差");

        private final String term;

        Level(String term) {
            this.term = term;
        }

        public String term() {
            return term;
        }
    }
}
