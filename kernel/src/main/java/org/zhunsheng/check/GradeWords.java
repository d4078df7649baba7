package org.zhunsheng.check;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.GradeScale;
import org.zhunsheng.text.Normal;

/** 表上写的等级。 */
final class GradeWords {

    /** 等级之后不再接别的词：中标、优化、差距不是等级。 */
    private static final Pattern AFTER = Pattern.compile("$|[^\\p{IsHan}]|[等级次档好秀的]");

    private static final Pattern MARKS = Pattern.compile("[\"'「」『』()\\[\\]。.,;]");
    private static final Pattern GRADE = Pattern.compile("(?:等级|等次|等|级)$");

    private GradeWords() {}

    /** 去掉引号、括号与末尾的“等级”“等次”“等”。 */
    static String bare(String written) {
        String bare = MARKS.matcher(Normal.norm(written)).replaceAll("");
        return GRADE.matcher(bare).replaceFirst("");
    }

    /** 文字开头的等级；长的词先认（优秀先于优）；没有则为 null。 */
    static @Nullable String leading(String text, GradeScale scale) {
        List<String> longestFirst = scale.words().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String word : longestFirst)
            if (text.startsWith(word)
                    && AFTER.matcher(text.substring(word.length())).lookingAt()) return word;
        return null;
    }
}
