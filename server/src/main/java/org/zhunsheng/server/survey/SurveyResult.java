package org.zhunsheng.server.survey;

import java.util.List;

/**
 * 结束的时候数出的份数；满意率、误差都由它们算。人太少、说了就看得出是谁的，不在里面。
 *
 * @param minimum 那时规定的：少于几份的不说
 * @param answers 一共几份
 * @param counts 各题各档几份；不能说的为空表
 * @param kinds 各类人
 */
public record SurveyResult(int minimum, int answers, List<List<Integer>> counts, List<Kind> kinds) {

    /**
     * 一类人。
     *
     * @param answers 几份：参与的人数本来就看得见
     * @param counts 第一题各档几份；不能说的为空表
     */
    public record Kind(int answers, List<Integer> counts) {}

    /** 总数能不能说。 */
    public boolean told() {
        return !counts.getFirst().isEmpty();
    }

    /** 第一题：定满意率的。 */
    public List<Integer> decisive() {
        return counts.getFirst();
    }
}
