package org.zhunsheng.server.history;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.Severity;
import org.zhunsheng.text.Language;

/**
 * 一项检查在两边各有几处发现。
 *
 * @param then 历史的那张有几处
 * @param now 另一边有几处
 */
record ComparedCheck(String check, String title, Severity severity, long then, long now) {

    /** 页面上的一个词：现在没有了、少了、一样多、多了、新有的。 */
    public String likeness() {
        if (now == 0) return "gone";
        if (then == 0) return "fresh";
        if (then == now) return "same";
        return now < then ? "fewer" : "more";
    }

    /** 严重的在前；同等的，两边都有的照历史那张的次序，新有的在后。 */
    static List<ComparedCheck> of(List<Finding> then, List<Finding> now, Language language) {
        Map<String, Severity> checks = new LinkedHashMap<>();
        then.forEach(finding -> checks.putIfAbsent(finding.check(), finding.severity()));
        now.forEach(finding -> checks.putIfAbsent(finding.check(), finding.severity()));
        return checks.entrySet().stream()
                .map(one -> new ComparedCheck(
                        one.getKey(),
                        CheckWords.of(one.getKey()).title().in(language),
                        one.getValue(),
                        count(one.getKey(), then),
                        count(one.getKey(), now)))
                .sorted(Comparator.comparing(ComparedCheck::severity))
                .toList();
    }

    private static long count(String check, List<Finding> findings) {
        return findings.stream().filter(one -> one.check().equals(check)).count();
    }
}
