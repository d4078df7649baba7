package org.zhunsheng.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** 一段文字里相连五个字的各个片段，比较两段有多像：共有的片段占两段合起来的几成。空白、全角半角不算。 */
public final class Shingles {

    private static final int WIDTH = 5;
    private static final int BANDS = 16;
    private static final int ROWS = 4;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    public static Shingles of(String text) {
        String bare = Normal.norm(text);
        long[] hashes = new long[Math.max(0, bare.length() - WIDTH + 1)];
        for (int i = 0; i < hashes.length; i++) hashes[i] = hash(bare, i);
        return of(hashes);
    }

    /** 由存下的指纹。 */
    public static Shingles of(long[] hashes) {
        long[] sorted = hashes.clone();
        Arrays.sort(sorted);
        int size = 0;
        for (int i = 0; i < sorted.length; i++) if (i == 0 || sorted[i] != sorted[i - 1]) sorted[size++] = sorted[i];
        return new Shingles(Arrays.copyOf(sorted, size));
    }

    private static long hash(String text, int from) {
        long hash = 0;
        for (int i = from; i < from + WIDTH; i++) hash = mixed(hash + text.charAt(i));
        return hash;
    }

    private static long mixed(long value) {
        long x = value * GOLDEN;
        x = (x ^ x >>> 32) * 0xBF58476D1CE4E5B9L;
        return x ^ x >>> 29;
    }

    /** 各片段的指纹，由小到大，不重复。 */
    public long[] hashes() {
        return hashes.clone();
    }

    public boolean isEmpty() {
        return hashes.length == 0;
    }

    /** 0 至 1，七位有效数字，给人看；都没有片段的为 0。 */
    public BigDecimal similarity(Shingles other) {
        int shared = shared(other);
        int all = all(other, shared);
        return all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(shared).divide(BigDecimal.valueOf(all), MathContext.DECIMAL32);
    }

    /** 相像到这么多：先乘后比，恰好等于的也算。 */
    public boolean isLike(Shingles other, BigDecimal least) {
        int shared = shared(other);
        int all = all(other, shared);
        return all > 0 && BigDecimal.valueOf(shared).compareTo(least.multiply(BigDecimal.valueOf(all))) >= 0;
    }

    private int all(Shingles other, int shared) {
        return hashes.length + other.hashes.length - shared;
    }

    private int shared(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            if (hashes[i] == other.hashes[j]) shared++;
            boolean own = hashes[i] <= other.hashes[j];
            if (hashes[i] >= other.hashes[j]) j++;
            if (own) i++;
        }
        return shared;
    }

    /**
     * 最小哈希分成的十六段：两段文字相像到八成，几乎必有一段相同；不相像的很少相同。供数据库凭索引找候选，再算真的相像到多少。
     */
    public long[] bands() {
        if (isEmpty()) return new long[0];
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long value = band;
            for (int row = 0; row < ROWS; row++) value = mixed(value + least(band * ROWS + row));
            bands[band] = value;
        }
        return bands;
    }

    private long least(int function) {
        long seed = (function + 1) * GOLDEN;
        long least = Long.MAX_VALUE;
        for (long hash : hashes) least = Math.min(least, mixed(hash ^ seed));
        return least;
    }
}
