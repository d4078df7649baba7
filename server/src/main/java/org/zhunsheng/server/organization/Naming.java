package org.zhunsheng.server.organization;

import org.zhunsheng.server.web.Refusable;
import org.zhunsheng.server.worker.Refusal;
import org.zhunsheng.text.Language;

/** 做不成，因为这几个机构。 */
record Naming(OrganizationProblem problem, String names) implements Refusable {

    @Override
    public String code() {
        return problem.code();
    }

    @Override
    public int status() {
        return problem.status();
    }

    @Override
    public Refusal refusal(Language language) {
        return problem.naming(names, language);
    }
}
