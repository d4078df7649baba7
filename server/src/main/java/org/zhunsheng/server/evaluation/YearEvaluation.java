package org.zhunsheng.server.evaluation;

import java.util.List;
import org.zhunsheng.check.Finding;
import org.zhunsheng.form.Form;

/**
 * 系统里一个项目一年的自评，与别的表对照用。
 *
 * @param open 还在单位手里
 * @param form 照官方表式印出的样子
 * @param findings 对它的核查发现，与核查公开的表是同一批检查
 */
public record YearEvaluation(long filling, boolean open, Form form, List<Finding> findings) {

    public YearEvaluation {
        findings = List.copyOf(findings);
    }
}
