package org.zhunsheng.server.account;

import java.util.List;

/** 交来的有几处不对，一次说全：页面逐条列出，接口说第一条。 */
final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<AccountProblem> problems;

    Wrong(List<AccountProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    Wrong(AccountProblem problem) {
        this(List.of(problem));
    }

    List<AccountProblem> problems() {
        return problems;
    }
}
