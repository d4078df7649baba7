package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** 一处错误往往引出几个发现：找出根源，其余的注明由它引起。 */
final class Causes {

    private Causes() {}

    static List<Finding> marked(List<Finding> findings) {
        return findings.stream().map(finding -> marked(finding, findings)).toList();
    }

    private static Finding marked(Finding effect, List<Finding> findings) {
        for (String cause : CheckWords.of(effect.check()).followsFrom())
            for (Finding candidate : findings)
                if (candidate.check().equals(cause) && touches(candidate, effect)) return effect.causedBy(cause);
        return effect;
    }

    /** 有同一行，或者其中之一说的是整张表。 */
    private static boolean touches(Finding cause, Finding effect) {
        Set<String> rows = rows(cause);
        Set<String> others = rows(effect);
        return rows.isEmpty() || others.isEmpty() || rows.stream().anyMatch(others::contains);
    }

    private static Set<String> rows(Finding finding) {
        return finding.places().stream()
                .map(Location::row)
                .filter(row -> !row.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
