package org.zhunsheng.server.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 结果，给人看的样子：几份、回收率、满意率、误差并排，各连同算式。
 *
 * @param whole 全部的
 * @param kinds 各类人的
 * @param questions 各题各档几份；人太少的为空表
 */
record ResultView(int minimum, Line whole, List<Line> kinds, List<Question> questions) {

    /**
     * 一行。
     *
     * @param response 回收率，百分数，连同算式
     * @param satisfaction 满意率与误差；人太少、不能说的为空
     */
    record Line(
            String name,
            int population,
            int invited,
            int answers,
            String response,
            List<Integer> counts,
            @Nullable Satisfaction satisfaction) {}

    /** 一题。 */
    record Question(String text, List<Integer> counts, int answers) {}

    static ResultView of(Survey it, SurveyResult result) {
        SurveyContent content = it.content();
        List<BigDecimal> weights = content.weights();
        List<Line> kinds = new ArrayList<>();
        for (int i = 0; i < content.kinds().size(); i++) {
            SurveyContent.Kind kind = content.kinds().get(i);
            SurveyResult.Kind counted = result.kinds().get(i);
            kinds.add(
                    line(kind.name(), kind.population(), kind.invited(), counted.answers(), counted.counts(), weights));
        }
        return new ResultView(
                result.minimum(),
                line("", content.population(), content.invited(), result.answers(), result.decisive(), weights),
                kinds,
                IntStream.range(0, content.questions().size())
                        .mapToObj(question -> question(
                                content.questions().get(question),
                                result.counts().get(question)))
                        .toList());
    }

    private static Line line(
            String name, int population, int invited, int answers, List<Integer> counts, List<BigDecimal> weights) {
        String share = Satisfaction.plain(Satisfaction.share(answers, invited));
        boolean told = counts.stream().anyMatch(count -> count > 0);
        return new Line(
                name,
                population,
                invited,
                answers,
                answers + " ÷ " + invited + " = " + share + "%",
                counts,
                told ? Satisfaction.of(counts, weights, population) : null);
    }

    private static Question question(String text, List<Integer> counts) {
        return new Question(
                text, counts, counts.stream().mapToInt(Integer::intValue).sum());
    }
}
