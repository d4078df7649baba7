package org.zhunsheng.form.grid;

import java.util.Set;
import org.zhunsheng.text.Normal;

/** 绩效等级的用词。 */
final class GradeWord {

    private static final Set<String> WORDS =
            Set.of("优", "良", "中", "低", "差", "优秀", "良好", "合格", "不合格", "中等", "较好", "较差", "一般", "及格", "不及格");

    private GradeWord() {}

    static boolean is(String text) {
        String bare = Normal.norm(text).replaceAll("[\"'()]", "");
        return WORDS.contains(bare) || bare.matches("[A-D]级?") || bare.matches("[优良中低差]级|[一二三四]级");
    }
}
