package org.zhunsheng.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 计量单位：词表、同义写法、金额单位的换算。 */
public final class Units {

    private static final String WORDS = "measure-words.txt";
    private static final Lexicon LISTED = new Lexicon(read());
    private static final String JOINTS = "/*·、×";

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("百分比", "%"),
            Map.entry("百分数", "%"),
            Map.entry("个百分点", "百分点"),
            Map.entry("个工作日", "工作日"),
            Map.entry("个日历天", "日历天"),
            Map.entry("个季度", "季度"),
            Map.entry("个学期", "学期"),
            Map.entry("个点位", "点位"),
            Map.entry("平米", "平方米"),
            Map.entry("m2", "平方米"),
            Map.entry("立方", "立方米"),
            Map.entry("m3", "立方米"),
            Map.entry("公里", "千米"),
            Map.entry("km", "千米"),
            Map.entry("公斤", "千克"),
            Map.entry("kg", "千克"));

    private Units() {}

    /** 同一单位只留一种写法。 */
    public static String canonical(String unit) {
        String bare = Normal.norm(unit);
        boolean bracketed = bare.length() > 1 && bare.startsWith("(") && bare.endsWith(")");
        if (bracketed) bare = bare.substring(1, bare.length() - 1);
        return SYNONYMS.getOrDefault(bare, bare);
    }

    /** 金额单位合多少元；不是金额单位时为 null。 */
    public static @Nullable BigDecimal money(String unit) {
        if (!unit.endsWith("元")) return null;
        String scale = unit.substring(0, unit.length() - 1);
        int power = NumberText.power(scale);
        return scale.isEmpty() || power > 0 ? BigDecimal.ONE.movePointRight(power) : null;
    }

    /** 从 {@code from} 起的计量单位（词表中最长的，可以用 / 相连：元/人、天）在哪里结束；没有时返回 {@code from}。 */
    public static int end(String text, int from) {
        int end = LISTED.end(text, from);
        while (end > from && end < text.length() && JOINTS.indexOf(text.charAt(end)) >= 0) {
            int next = LISTED.end(text, end + 1);
            boolean list = text.charAt(end) == '、' && text.substring(from, end).indexOf('/') < 0;
            if (next == end + 1 || list) break;
            end = next;
        }
        return end;
    }

    private static Set<String> read() {
        try (InputStream in = Units.class.getResourceAsStream(WORDS)) {
            if (in == null) throw new IllegalStateException("missing resource " + WORDS);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
