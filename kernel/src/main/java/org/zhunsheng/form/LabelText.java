package org.zhunsheng.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Normal;

/** 标签的比较写法：半角、无空白、无开头的序号与星号、无末尾的冒号；括号及其内容可以不要。 */
public final class LabelText {

    private static final Pattern ORDINAL = Pattern.compile(
            "^(?:[*★☆▲●◆·]+|\\d{1,2}[.、)](?!\\d)|\\(\\d{1,2}\\)|[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十]{1,3}\\))");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^【】]*】");
    private static final Pattern OF_WHICH = Pattern.compile("^其中:?");
    private static final Pattern GROUP_POINTS = Pattern.compile("\\((\\d+(?:\\.\\d+)?)分(?:[^()]*)\\)");

    private static final String FIRST = "*★☆▲●◆·(一二三四五六七八九十";

    private LabelText() {}

    /** 归一：项 目 名 称： → 项目名称；1.项目年度目标完成情况 → 项目年度目标完成情况。 */
    public static String norm(String text) {
        String bare = Normal.norm(text).replace('—', '-').replace('–', '-').replace('﹣', '-');
        String label = mayHaveOrdinal(bare) ? ORDINAL.matcher(bare).replaceFirst("") : bare;
        int end = label.length();
        while (end > 0 && ":;。,、".indexOf(label.charAt(end - 1)) >= 0) end--;
        return label.substring(0, end);
    }

    /** 绝大多数标签开头没有序号：看第一个字就知道。 */
    private static boolean mayHaveOrdinal(String bare) {
        if (bare.isEmpty()) return false;
        char c = bare.charAt(0);
        return c >= '0' && c <= '9' || FIRST.indexOf(c) >= 0;
    }

    /** 去掉括号及其内容：项目资金(万元) → 项目资金。 */
    public static String withoutBrackets(String label) {
        boolean bracket = label.indexOf('(') >= 0 || label.indexOf('[') >= 0 || label.indexOf('【') >= 0;
        return norm(bracket ? BRACKETS.matcher(label).replaceAll("") : label);
    }

    /** 去掉开头的“其中：”。 */
    public static String withoutOfWhich(String label) {
        return norm(OF_WHICH.matcher(label).replaceFirst(""));
    }

    /** 标签括号里的分数：产出指标（50分）→ 50；没有则为 null。 */
    public static @Nullable String points(String label) {
        Matcher m = GROUP_POINTS.matcher(Normal.norm(label));
        return m.find() ? m.group(1) : null;
    }
}
