package org.zhunsheng.scoring;

/** 人工录入的得分：被接受（结果可以是无法评分），或者超出方法允许的范围而无效。 */
public sealed interface Entry {

    record Accepted(Outcome outcome) implements Entry {}

    record Rejected(String reason) implements Entry {}

    static Entry unscored(String reason) {
        return new Accepted(new Outcome.Unscored(reason));
    }
}
