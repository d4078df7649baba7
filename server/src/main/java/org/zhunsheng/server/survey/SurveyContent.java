package org.zhunsheng.server.survey;

import java.math.BigDecimal;
import java.util.List;

/**
 * 问谁、问什么。
 *
 * @param kinds 各类人
 * @param questions 选一档的题；第一题定满意率，必答
 * @param remarks 写话的题，都可以不写
 * @param scale 各档，从最满意起
 */
public record SurveyContent(List<Kind> kinds, List<String> questions, List<String> remarks, List<Choice> scale) {

    /**
     * 一类人。
     *
     * @param population 一共多少人
     * @param invited 发几份
     */
    public record Kind(String name, int population, int invited) {}

    /**
     * 一档。
     *
     * @param weight 满意率里算多少，0 到 1
     */
    public record Choice(String text, BigDecimal weight) {}

    public SurveyContent {
        kinds = List.copyOf(kinds);
        questions = List.copyOf(questions);
        remarks = List.copyOf(remarks);
        scale = List.copyOf(scale);
    }

    public int population() {
        return kinds.stream().mapToInt(Kind::population).sum();
    }

    public int invited() {
        return kinds.stream().mapToInt(Kind::invited).sum();
    }

    List<BigDecimal> weights() {
        return scale.stream().map(Choice::weight).toList();
    }
}
