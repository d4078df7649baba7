package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Shingles;

/** 相像的文字：与两两相比、用字的集合另算的一致。 */
@org.jspecify.annotations.NullUnmarked
class SimilarTextsTest {

    private static final long SEED = 20260901;

    @Test
    void whatIsFoundIsWhatComparingAllPairsFinds() {
        Random random = new Random(SEED);
        for (int round = 0; round < 15; round++) {
            List<String> texts = texts(random, 50);
            List<String> units = IntStream.range(0, texts.size())
                    .mapToObj(i -> "u" + random.nextInt(12))
                    .toList();
            List<Set<String>> pieces =
                    texts.stream().map(SimilarTextsTest::pieces).toList();
            BigDecimal least = BigDecimal.valueOf(30 + random.nextInt(14) * 5, 2);
            int[] found = SimilarTexts.among(texts.stream().map(Shingles::of).toList(), units, least);
            for (int i = 0; i < found.length; i++) {
                boolean expected = hasPartner(pieces, units, i, least);
                assertEquals(
                        expected,
                        found[i] >= 0,
                        "seed " + SEED + ", round " + round + ", least " + least + ": " + texts.get(i));
                if (found[i] >= 0) {
                    assertTrue(isLike(pieces.get(i), pieces.get(found[i]), least));
                    assertTrue(!units.get(i).equals(units.get(found[i])));
                }
            }
        }
    }

    @Test
    void similarTextsShareABandAndUnrelatedOnesDoNot() {
        Random random = new Random(SEED);
        int missed = 0;
        int mistaken = 0;
        for (int i = 0; i < 500; i++) {
            String text = words(random, 200);
            String near = text.substring(0, 150) + "改" + text.substring(151);
            if (!share(text, near)) missed++;
            if (share(text, words(random, 200))) mistaken++;
        }
        assertEquals(0, missed);
        assertTrue(mistaken < 5, mistaken + " of 500 unrelated pairs share a band");
    }

    @Test
    void tenThousandTextsTakeSecondsEvenWhenTheyAreNearlyAllAlike() {
        Random random = new Random(SEED);
        String template = words(random, 400);
        List<Shingles> texts = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            texts.add(Shingles.of(i % 2 == 0 ? template + i : words(random, 400)));
            units.add("u" + i % 800);
        }
        int[] found =
                assertTimeout(Duration.ofSeconds(20), () -> SimilarTexts.among(texts, units, new BigDecimal("0.8")));
        assertEquals(5_000, Arrays.stream(found).filter(one -> one >= 0).count());
    }

    private static boolean share(String one, String other) {
        Set<Long> bands = new HashSet<>();
        for (long band : Shingles.of(one).bands()) bands.add(band);
        return Arrays.stream(Shingles.of(other).bands()).anyMatch(bands::contains);
    }

    private static boolean hasPartner(List<Set<String>> texts, List<String> units, int i, BigDecimal least) {
        return IntStream.range(0, texts.size())
                .anyMatch(j -> !units.get(j).equals(units.get(i)) && isLike(texts.get(i), texts.get(j), least));
    }

    /** 照定义另算。 */
    private static boolean isLike(Set<String> one, Set<String> other, BigDecimal least) {
        Set<String> shared = new HashSet<>(one);
        Set<String> all = new HashSet<>(one);
        shared.retainAll(other);
        all.addAll(other);
        return !all.isEmpty()
                && new BigDecimal(shared.size()).compareTo(least.multiply(new BigDecimal(all.size()))) >= 0;
    }

    private static Set<String> pieces(String text) {
        String bare = Normal.norm(text);
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + 5 <= bare.length(); i++) pieces.add(bare.substring(i, i + 5));
        return pieces;
    }

    /** 一半是新写的，一半由前面的改几个字。 */
    private static List<String> texts(Random random, int number) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            if (i == 0 || random.nextBoolean()) texts.add(words(random, random.nextInt(80)));
            else texts.add(changed(random, texts.get(random.nextInt(i))));
        }
        return texts;
    }

    private static String changed(Random random, String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int k = random.nextInt(4); k > 0 && !changed.isEmpty(); k--)
            changed.setCharAt(random.nextInt(changed.length()), (char) ('一' + random.nextInt(300)));
        return changed.toString();
    }

    private static String words(Random random, int length) {
        StringBuilder words = new StringBuilder();
        while (words.length() < length) words.append((char) ('一' + random.nextInt(300)));
        return words.toString();
    }
}
