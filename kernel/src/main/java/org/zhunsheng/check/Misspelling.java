package org.zhunsheng.check;

import java.util.List;

/** 错字表的一条：正则表达式与改法，写作“布署|部暑 → 部署”。 */
record Misspelling(Expression expression, String correction) {

    static Misspelling of(String line) {
        int arrow = line.lastIndexOf('→');
        return new Misspelling(
                Expression.of(List.of(line.substring(0, arrow).strip())),
                line.substring(arrow + 1).strip());
    }
}
