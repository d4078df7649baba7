package org.zhunsheng.server.organization;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 做不成，因为这几个机构：句子里说出它们的名字。 */
record Naming(OrganizationProblem problem, String names) implements Refusable {

    @Override
    public ProblemRow row() {
        return problem.row().naming(names);
    }
}
