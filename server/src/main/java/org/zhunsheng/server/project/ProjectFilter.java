package org.zhunsheng.server.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 找项目的条件。
 *
 * @param text 名称中相连的两个字以上，或编码的开头；空的不限
 * @param organization 这个机构与下级的；空的不限
 * @param kind 项目类别，要一字不差；空字不限
 * @param recurrent 是不是经常性；空的不限
 * @param state 在办的、关闭的；空的不限
 */
record ProjectFilter(
        String text,
        @Nullable Long organization,
        String kind,
        @Nullable Boolean recurrent,
        @Nullable State state) {

    /** 在办还是关闭。 */
    enum State {
        OPEN,
        CLOSED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }
    }

    static ProjectFilter of(String text, @Nullable Long organization, String kind, String recurrent, String state) {
        return new ProjectFilter(
                text.strip().replaceAll("\\s+", " "),
                organization,
                kind.strip(),
                recurrent.equals("yes") ? Boolean.TRUE : recurrent.equals("no") ? Boolean.FALSE : null,
                State.of(state).orElse(null));
    }

    /** 只有一个字的找不出什么。 */
    boolean isTooShort() {
        return text.codePointCount(0, text.length()) == 1;
    }
}
