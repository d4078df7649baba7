package org.zhunsheng.server.campaign;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 对一栏的意见。
 *
 * @param field 哪一栏
 */
record Remark(String field, String text) {

    private static final int MOST = 200;
    private static final int LONGEST = 1000;

    /** 接口里没有写的栏当作空的。 */
    Remark(@Nullable String field, @Nullable String text) {
        this.field = field == null ? "" : field;
        this.text = text == null ? "" : text;
    }

    /** 页面上一行一条：哪一栏，冒号，意见；没有冒号的、没有写完的不算。 */
    static List<Remark> lines(@Nullable String written) {
        if (written == null) return List.of();
        return Arrays.stream(written.split("\\R"))
                .map(line -> line.split("[:：]", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Remark(parts[0].strip(), parts[1].strip()))
                .filter(Remark::isWhole)
                .limit(MOST)
                .toList();
    }

    boolean isWhole() {
        return !field.isBlank() && !text.isBlank() && field.length() <= LONGEST && text.length() <= LONGEST;
    }
}
