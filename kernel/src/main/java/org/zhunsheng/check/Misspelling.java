package org.zhunsheng.check;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** 错字表的一条：正则表达式与改法，写作“布署|部暑 → 部署”。 */
record Misspelling(Expression expression, String correction) {

    static Misspelling of(String line) {
        int arrow = line.lastIndexOf('→');
        return new Misspelling(
                Expression.of(List.of(line.substring(0, arrow).strip())),
                line.substring(arrow + 1).strip());
    }

    /** 列得出词的，须有其中一个；列不出的，总是可能。 */
    boolean isPossible(Set<String> found) {
        return expression.literals().isEmpty() || !Collections.disjoint(expression.literals(), found);
    }
}
