package org.zhunsheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Set;
import org.zhunsheng.text.Normal;

/** 两段文字有多像：各取每五个相邻的字，共有的占全部的多少（0 至 1）；不计空白与全角半角。 */
final class Similarity {

    private static final int LENGTH = 5;

    private Similarity() {}

    static BigDecimal of(String one, String other) {
        Set<String> first = shingles(one);
        Set<String> second = shingles(other);
        if (first.isEmpty() || second.isEmpty()) return BigDecimal.ZERO;
        int common = 0;
        for (String shingle : first) if (second.contains(shingle)) common++;
        int all = first.size() + second.size() - common;
        return BigDecimal.valueOf(common).divide(BigDecimal.valueOf(all), MathContext.DECIMAL32);
    }

    private static Set<String> shingles(String text) {
        String bare = Normal.norm(text);
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + LENGTH <= bare.length(); i++) shingles.add(bare.substring(i, i + LENGTH));
        return shingles;
    }
}
