package org.zhunsheng.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.text.Shingles;

/**
 * 许多段文字里，哪些与别的单位的相像。
 *
 * <p>两段相像到 s，各自最少见的那 (1−s) 成片段里至少有一个是共同的：只凭少见的片段找候选，再算真的相像到多少。一万段不必两两相比。
 * 每段找到一段就够；看过的候选、走过的登记各有上限，时间与内存因此有界。
 */
final class SimilarTexts {

    private static final int BUCKETS = 1 << 20;
    private static final int MOST_COMPARED = 2_000;
    private static final int MOST_WALKED = 50_000;
    private static final int COUNT_SHIFT = 40;

    private final List<Shingles> texts;
    private final List<String> units;
    private final BigDecimal least;
    private final long[][] rare;
    private final Map<Long, Posting> index = new HashMap<>();
    private final int[] seen;

    /** 一个片段在哪几段里。 */
    private static final class Posting {

        private int[] texts = new int[2];
        private int size;

        void add(int text) {
            if (size == texts.length) texts = Arrays.copyOf(texts, size * 2);
            texts[size++] = text;
        }
    }

    private SimilarTexts(List<Shingles> texts, List<String> units, BigDecimal least) {
        this.texts = texts;
        this.units = units;
        this.least = least;
        this.seen = new int[texts.size()];
        Arrays.fill(seen, -1);
        int[] counts = counts(texts);
        this.rare = new long[texts.size()][];
        for (int i = 0; i < rare.length; i++) {
            rare[i] = rare(texts.get(i), counts, least);
            for (long piece : rare[i])
                index.computeIfAbsent(piece, p -> new Posting()).add(i);
        }
    }

    /** 每一段：别的单位里相像的一段的次序；没有的为 -1。 */
    static int[] among(List<Shingles> texts, List<String> units, BigDecimal least) {
        SimilarTexts similar = new SimilarTexts(texts, units, least);
        int[] alike = new int[texts.size()];
        for (int i = 0; i < alike.length; i++) alike[i] = similar.of(i);
        return alike;
    }

    private static int[] counts(List<Shingles> texts) {
        int[] counts = new int[BUCKETS];
        for (Shingles text : texts) for (long piece : text.hashes()) counts[bucket(piece)]++;
        return counts;
    }

    private static int bucket(long piece) {
        return (int) (piece & (BUCKETS - 1));
    }

    /** 最少见的几个片段：少见的在前，同样少见的按指纹；处处次序一样。 */
    private static long[] rare(Shingles text, int[] counts, BigDecimal least) {
        long[] ranked = text.hashes();
        for (int i = 0; i < ranked.length; i++)
            ranked[i] = (long) counts[bucket(ranked[i])] << COUNT_SHIFT | ranked[i] >>> (Long.SIZE - COUNT_SHIFT);
        Arrays.sort(ranked);
        int shared = least.multiply(BigDecimal.valueOf(ranked.length))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        long[] first = Arrays.copyOf(ranked, Math.min(ranked.length, Math.max(0, ranked.length - shared + 1)));
        return Arrays.stream(first).filter(piece -> piece >>> COUNT_SHIFT > 1).toArray();
    }

    private int of(int text) {
        Shingles own = texts.get(text);
        int compared = 0;
        int walked = 0;
        for (long piece : rare[text]) {
            Posting posting = index.get(piece);
            if (posting == null) continue;
            for (int i = 0; i < posting.size; i++) {
                int other = posting.texts[i];
                if (++walked > MOST_WALKED || compared > MOST_COMPARED) return -1;
                if (seen[other] == text || units.get(other).equals(units.get(text))) continue;
                seen[other] = text;
                compared++;
                if (own.isLike(texts.get(other), least)) return other;
            }
        }
        return -1;
    }
}
