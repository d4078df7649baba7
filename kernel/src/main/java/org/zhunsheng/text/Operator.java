package org.zhunsheng.text;

import static org.zhunsheng.text.Sign.ABOVE;
import static org.zhunsheng.text.Sign.AT_LEAST;
import static org.zhunsheng.text.Sign.AT_MOST;
import static org.zhunsheng.text.Sign.BELOW;
import static org.zhunsheng.text.Sign.EXACTLY;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 比较符号在文字里的写法，写在数前面（不低于95%）或后面（95%以上）。
 *
 * @param end 结束位置
 * @param weak “达到”之类：后面另有“以内”“以下”时以后者为准
 */
record Operator(Sign sign, int end, boolean weak) {

    private static final Map<Sign, String> BEFORE = Map.of(
            AT_LEAST,
            "≥ ≧ ⩾ >= => ≥= 大于等于 大于或等于 大于或者等于 大于(等于) 高于等于 高于或等于 多于或等于 不少于 不低于 不小于 不短于 不弱于"
                    + " 不得少于 不得低于 不得小于 应不少于 应不低于 至少 最少 最低 不下于 不亚于",
            ABOVE,
            "> 〉 大于 高于 多于 超过 超出",
            AT_MOST,
            "≤ ≦ ⩽ <= =< ≤= 小于等于 小于或等于 小于或者等于 小于(等于) 低于等于 低于或等于 少于或等于 不超过 不超出 不高于 不大于 不多于"
                    + " 不得超过 不得高于 不得大于 不得多于 不超 未超过 不突破 至多 最多 最高",
            BELOW,
            "< 〈 小于 低于 少于 不足 不到",
            EXACTLY,
            "= ═ == 等于 恒等于");
    private static final Map<Sign, String> WEAK = Map.of(AT_LEAST, "达到 达 完成", AT_MOST, "控制在 控制");
    private static final Map<Sign, String> AFTER = Map.of(
            AT_LEAST, "以上 及以上 或以上 (含)以上 以上(含) (及以上) 及其以上 +", AT_MOST, "以下 及以下 或以下 (含)以下 以下(含) (及以下) 以内 之内 内 以内(含) 范围内");

    private static final List<Form> LEADING = Stream.concat(forms(BEFORE, false), forms(WEAK, true))
            .sorted(Comparator.comparing(form -> -form.text.length()))
            .toList();
    private static final List<Form> TRAILING = forms(AFTER, false)
            .sorted(Comparator.comparing(form -> -form.text.length()))
            .toList();

    private record Form(String text, Sign sign, boolean weak) {}

    /** 从 {@code from} 起的一个符号；没有时为 null。 */
    static @Nullable Operator leading(String bare, int from) {
        for (Form form : LEADING) {
            if (bare.startsWith(form.text, from)) return new Operator(form.sign, from + form.text.length(), form.weak);
        }
        return null;
    }

    /** 从 {@code from} 到文字结束正好是一个后置的说法（“以上”“以内”）；否则为 null。 */
    static @Nullable Operator trailing(String bare, int from) {
        String rest = bare.substring(from);
        for (Form form : TRAILING) if (rest.equals(form.text)) return new Operator(form.sign, bare.length(), false);
        return null;
    }

    private static Stream<Form> forms(Map<Sign, String> words, boolean weak) {
        return words.entrySet().stream()
                .flatMap(e -> Stream.of(e.getValue().split(" ")).map(text -> new Form(text, e.getKey(), weak)));
    }
}
