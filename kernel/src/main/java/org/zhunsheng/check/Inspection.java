package org.zhunsheng.check;

import java.util.List;

/**
 * 一次核查的结果。
 *
 * @param findings 错误在前；同等的，根源在前，由它引起的在后，再按表上的次序
 * @param notRun 没有运行的检查，按手册次序
 */
public record Inspection(List<Finding> findings, List<NotRun> notRun) {

    public Inspection {
        findings = List.copyOf(findings);
        notRun = List.copyOf(notRun);
    }
}
