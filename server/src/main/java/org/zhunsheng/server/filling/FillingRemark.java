package org.zhunsheng.server.filling;

import org.zhunsheng.check.Severity;
import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/**
 * 对一张填报表的一处意见。
 *
 * @param severity 错误挡住提交，警告与提示不挡
 * @param href 点它就到那一格
 */
public record FillingRemark(Severity severity, String href, ProblemRow row) implements Refusable {

    public boolean blocks() {
        return severity == Severity.ERROR;
    }
}
