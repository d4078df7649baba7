package org.zhunsheng.server.survey;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** 把答案数成结果。 */
final class Counting {

    private Counting() {}

    /** 一类人在一题选一档的几份。 */
    record Tally(int kind, int question, int choice, int count) {}

    static SurveyResult of(SurveyContent content, int minimum, List<Tally> tallies) {
        List<Integer> answers = IntStream.range(0, content.kinds().size())
                .mapToObj(kind -> tallies.stream()
                        .filter(one -> one.kind() == kind && one.question() == 0)
                        .mapToInt(Tally::count)
                        .sum())
                .toList();
        int all = answers.stream().mapToInt(Integer::intValue).sum();
        Set<Integer> hidden = Suppression.of(answers, minimum);
        List<SurveyResult.Kind> kinds = IntStream.range(0, answers.size())
                .mapToObj(kind -> new SurveyResult.Kind(
                        answers.get(kind),
                        all < minimum || hidden.contains(kind) ? List.of() : ofKind(content, kind, tallies)))
                .toList();
        List<List<Integer>> counts = IntStream.range(0, content.questions().size())
                .mapToObj(question -> enough(ofQuestion(content, question, tallies), all < minimum ? all + 1 : minimum))
                .toList();
        return new SurveyResult(minimum, all, counts, kinds);
    }

    private static List<Integer> ofKind(SurveyContent content, int kind, List<Tally> tallies) {
        return counts(
                content,
                tallies.stream()
                        .filter(one -> one.kind() == kind && one.question() == 0)
                        .toList());
    }

    private static List<Integer> ofQuestion(SurveyContent content, int question, List<Tally> tallies) {
        return counts(
                content,
                tallies.stream().filter(one -> one.question() == question).toList());
    }

    private static List<Integer> counts(SurveyContent content, List<Tally> tallies) {
        return IntStream.range(0, content.scale().size())
                .mapToObj(choice -> tallies.stream()
                        .filter(one -> one.choice() == choice)
                        .mapToInt(Tally::count)
                        .sum())
                .toList();
    }

    /** 答这一题的人太少的，不说。 */
    private static List<Integer> enough(List<Integer> counts, int minimum) {
        int answered = counts.stream().mapToInt(Integer::intValue).sum();
        return answered < minimum ? Collections.emptyList() : counts;
    }
}
