package org.zhunsheng.documents.archive;

import java.io.IOException;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;

/** 读流时发现的问题，穿过只认 {@link IOException} 的解析器。 */
final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    private final Unreadable reason;

    Refused(Unreadable reason) {
        super(reason);
        this.reason = reason;
    }

    /** 解析失败的真正原因；没有别的就是损坏。 */
    static Unreadable unreadable(Throwable failure, String part) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) return refused.reason;
        }
        return new Unreadable(failure, Problem.DAMAGED, part);
    }
}
