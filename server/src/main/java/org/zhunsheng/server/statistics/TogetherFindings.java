package org.zhunsheng.server.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.NotRun;
import org.zhunsheng.check.Severity;
import org.zhunsheng.check.UnitFinding;
import org.zhunsheng.check.UnitForm;
import org.zhunsheng.check.UnitInspection;
import org.zhunsheng.server.evaluation.SubmittedEvaluation;
import org.zhunsheng.text.Language;

/**
 * 放在一起看出的，连同看了的各表。
 *
 * @param evaluations 键是表的编号，发现凭它点开到格
 * @param forms 同样的键：是哪个项目、哪个单位的
 * @param looked 看了几张
 * @param all 一共几张
 */
record TogetherFindings(
        UnitInspection inspection,
        Map<String, SubmittedEvaluation> evaluations,
        Map<String, UnitForm> forms,
        int looked,
        int all) {

    /** 一处：哪张表，点开到哪一格。 */
    record Spot(String project, String href) {}

    /**
     * 一条发现，写给人看。
     *
     * @param unit 说的是哪个单位
     */
    record Line(
            String check,
            String title,
            Severity severity,
            String unit,
            String message,
            String remedy,
            List<Spot> spots) {}

    /** 没有运行的一项。 */
    record Missing(String check, String title, String reason) {}

    /** @param check 只要这一项；空字是全部 */
    List<Line> lines(String check, Language language) {
        return inspection.findings().stream()
                .filter(one -> check.isEmpty() || one.finding().check().equals(check))
                .map(one -> line(one, language))
                .toList();
    }

    private Line line(UnitFinding one, Language language) {
        Finding finding = one.finding();
        CheckWords words = CheckWords.of(finding.check());
        return new Line(
                finding.check(),
                words.title().in(language),
                finding.severity(),
                one.unit().name(),
                words.message(finding, language),
                words.remedy(finding, language),
                IntStream.range(0, one.forms().size())
                        .mapToObj(at -> spot(one, at))
                        .toList());
    }

    private Spot spot(UnitFinding one, int at) {
        String form = one.forms().get(at);
        return new Spot(
                Objects.requireNonNull(forms.get(form)).project(),
                Objects.requireNonNull(evaluations.get(form)).href(one.finding(), at));
    }

    /** 各项检查各有几条；没有的不在其中。 */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (UnitFinding one : inspection.findings()) counts.merge(one.finding().check(), 1, Integer::sum);
        return counts;
    }

    List<Missing> notRun(Language language) {
        return inspection.notRun().stream().map(one -> missing(one, language)).toList();
    }

    private static Missing missing(NotRun one, Language language) {
        return new Missing(
                one.check(),
                CheckWords.of(one.check()).title().in(language),
                one.reason().in(language));
    }
}
