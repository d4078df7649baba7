package org.zhunsheng.form;

/** 表上的一栏：交换格式中的键、正式名称、值的种类。 */
public interface Field {

    /** 交换格式中的键，例如 {@code total_score}。 */
    String key();

    /** 正式名称，例如 总得分。 */
    String term();

    Kind kind();

    /** 值的种类决定读法。 */
    enum Kind {
        TEXT,
        YEAR,
        YES_NO,
        MONEY_UNIT,
        MONEY,
        POINTS,
        RATE,
        DATE
    }
}
