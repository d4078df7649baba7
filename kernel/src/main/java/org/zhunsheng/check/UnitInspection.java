package org.zhunsheng.check;

import java.util.List;

/**
 * 几张表放在一起核查的结果。
 *
 * @param findings 错误在前；同等的按手册次序
 * @param notRun 没有运行的检查，按手册次序
 */
public record UnitInspection(List<UnitFinding> findings, List<NotRun> notRun) {

    public UnitInspection {
        findings = List.copyOf(findings);
        notRun = List.copyOf(notRun);
    }
}
