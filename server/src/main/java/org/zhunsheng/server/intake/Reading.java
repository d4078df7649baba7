package org.zhunsheng.server.intake;

import org.jspecify.annotations.Nullable;

/**
 * 一格读出来的：值，或者哪里不对。
 *
 * @param value 文字，或一列文字
 * @param detail 因格而异的细节
 */
public record Reading(@Nullable Object value, @Nullable CellProblem problem, String detail) {

    static Reading of(Object value) {
        return new Reading(value, null, "");
    }

    static Reading wrong(CellProblem problem) {
        return wrong(problem, "");
    }

    static Reading wrong(CellProblem problem, String detail) {
        return new Reading(null, problem, detail);
    }
}
