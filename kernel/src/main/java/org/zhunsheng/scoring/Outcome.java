package org.zhunsheng.scoring;

import org.zhunsheng.text.Points;

/** 计分的三种结果：已评分、不适用、无法评分。零分也是分，从不悄悄出现。 */
public sealed interface Outcome {

    record Scored(Points points, Derivation derivation) implements Outcome {}

    record NotApplicable(String reason) implements Outcome {}

    record Unscored(String reason) implements Outcome {}
}
