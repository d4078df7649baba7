package org.zhunsheng.server.figure;

import java.util.List;
import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 定义数出的，不是算例写的：每个不符的都说。 */
record WrongExamples(List<String> apart) implements Refusable {

    @Override
    public ProblemRow row() {
        return FigureProblem.EXAMPLE.row().naming(String.join("；", apart));
    }
}
