package org.zhunsheng.check;

import java.util.List;

/**
 * 错字表的一条：正则表达式、改法、为什么，写作“布署|部暑 → 部署 ※ 音近而误 ※ sound-alike”；为什么可以不写。
 *
 * @param reason 为什么；没有写的为空字
 */
record Misspelling(Expression expression, String correction, String reason, String englishReason) {

    private static final String APART = "※";

    static Misspelling of(String line) {
        int arrow = line.lastIndexOf('→');
        String[] right = line.substring(arrow + 1).split(APART, -1);
        return new Misspelling(
                Expression.of(List.of(line.substring(0, arrow).strip())),
                right[0].strip(),
                right.length > 1 ? right[1].strip() : "",
                right.length > 2 ? right[2].strip() : "");
    }
}
