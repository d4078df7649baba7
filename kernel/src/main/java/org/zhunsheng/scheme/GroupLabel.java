package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Normal;

/** 表上印的一级指标，例如“产出指标（50分）”：名称，以及括号里印的分值。 */
public record GroupLabel(String name, @Nullable BigDecimal points) {

    private static final Pattern POINTS = Pattern.compile("[(\\[【](\\d{1,3}(?:\\.\\d{1,2})?)分?[)\\]】]分?");

    /** 名称去掉空白与分值；没有印分值时 {@code points} 为 null。 */
    public static GroupLabel of(String printed) {
        String text = Normal.norm(printed);
        boolean bracket = text.indexOf('(') >= 0 || text.indexOf('[') >= 0 || text.indexOf('【') >= 0;
        if (!bracket) return new GroupLabel(text, null);
        Matcher m = POINTS.matcher(text);
        if (!m.find()) return new GroupLabel(text, null);
        return new GroupLabel(text.substring(0, m.start()) + text.substring(m.end()), new BigDecimal(m.group(1)));
    }

    /** 比较用的名称：去掉分值，末尾的“指标”可有可无。 */
    static String bare(String printed) {
        String name = of(printed).name;
        return name.length() > 2 && name.endsWith("指标") ? name.substring(0, name.length() - 2) : name;
    }
}
