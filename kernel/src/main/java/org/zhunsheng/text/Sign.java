package org.zhunsheng.text;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 指标值的比较符号（计算符号、指标性质）。 */
public enum Sign {
    AT_LEAST("≥"),
    ABOVE(">"),
    AT_MOST("≤"),
    BELOW("<"),
    EXACTLY("="),
    DESCRIBED("定性");

    private static final Map<String, Sign> COLUMN = Map.of(
            "正向", AT_LEAST,
            "正向指标", AT_LEAST,
            "反向", AT_MOST,
            "反向指标", AT_MOST,
            "定性", DESCRIBED,
            "定性指标", DESCRIBED,
            "文字描述", DESCRIBED);

    private static final Pattern BRACKETS = Pattern.compile("^\\((.*)\\)$");

    private final String term;

    Sign(String term) {
        this.term = term;
    }

    public String term() {
        return term;
    }

    /** 符号栏的写法：≥、大于等于、不低于、正向、定性……；认不出的为 null。 */
    public static @Nullable Sign parse(String text) {
        String bare = BRACKETS.matcher(Normal.norm(text)).replaceFirst("$1");
        Sign listed = COLUMN.get(bare);
        if (listed != null) return listed;
        Operator operator = Operator.leading(bare, 0);
        return operator != null && operator.end() == bare.length() ? operator.sign() : null;
    }
}
