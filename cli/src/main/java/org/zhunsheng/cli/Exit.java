package org.zhunsheng.cli;

import java.util.List;
import org.zhunsheng.check.Finding;

/** 退出码：几种情况同时出现时，取最大的。 */
final class Exit {

    static final int CLEAN = 0;
    static final int WARNINGS = 1;
    static final int ERRORS = 2;
    static final int UNREADABLE = 3;
    static final int WRONG_USE = 4;

    private Exit() {}

    static int of(List<Finding> findings) {
        int code = CLEAN;
        for (Finding finding : findings) {
            code = Math.max(
                    code,
                    switch (finding.severity()) {
                        case ERROR -> ERRORS;
                        case WARNING -> WARNINGS;
                        case INFORMATION -> CLEAN;
                    });
        }
        return code;
    }
}
