package org.zhunsheng.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Normal;

/** 文字里说投入了多少人、多少钱的话：“投入10人”“安排资金50万元”。 */
final class InputPhrase {

    private static final String AMOUNT = "\\d[\\d,.]*(?:万|亿)?(?:人(?!次)|名|元)";
    private static final Pattern PEOPLE_OR_MONEY = Pattern.compile(AMOUNT);
    private static final Map<List<String>, Pattern> KNOWN = new ConcurrentHashMap<>();

    private final List<String> words;
    private final List<String> exceptions;

    /**
     * @param words 投入的说法
     * @param exceptions 含有这些字而不是投入的说法
     */
    InputPhrase(List<String> words, List<String> exceptions) {
        this.words = words;
        this.exceptions = exceptions;
    }

    /** 名称或指标值里的投入；名称说投入、指标值是人数或金额的也算，成本指标除外。没有时为 null。 */
    @Nullable
    String in(Row row) {
        if (!Words.any(row.name(), words) && !Words.any(row.targetShown(), words)) return null;
        String name = bare(row.name());
        String target = bare(row.targetShown());
        String input = in(name);
        if (input == null) input = in(target);
        boolean split = row.dimension() != Dimension.COST
                && Words.any(name, words)
                && PEOPLE_OR_MONEY.matcher(target).find();
        return input == null && split ? row.name() + " " + row.targetShown() : input;
    }

    private @Nullable String in(String text) {
        Matcher m = KNOWN.computeIfAbsent(words, InputPhrase::pattern).matcher(text);
        return m.find() && !m.group().contains("就业") ? m.group() : null;
    }

    private String bare(String text) {
        return Words.remove(Normal.narrow(Normal.squeeze(text)), exceptions);
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile("(?:" + String.join("|", words) + ")[^，。；,;\\d]{0,8}" + AMOUNT);
    }
}
