package org.zhunsheng.check;

import java.util.List;

/** 一处错误往往引出几个发现：找出根源，其余的注明由它引起。 */
final class Causes {

    private Causes() {}

    static List<Finding> marked(List<Finding> findings) {
        return findings.stream().map(finding -> marked(finding, findings)).toList();
    }

    private static Finding marked(Finding effect, List<Finding> findings) {
        for (String cause : CheckWords.of(effect.check()).followsFrom())
            for (Finding candidate : findings)
                if (candidate.check().equals(cause) && effect.touches(candidate)) return effect.causedBy(cause);
        return effect;
    }
}
