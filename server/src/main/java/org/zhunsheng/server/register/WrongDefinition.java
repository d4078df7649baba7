package org.zhunsheng.server.register;

import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.scheme.SchemeMistake;
import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;
import org.zhunsheng.text.Language;

/**
 * 定义写错了：每一处都在，带行与列。
 *
 * @param problem 台账的、数据项的，各有编号
 */
public record WrongDefinition(Refusable problem, List<SchemeMistake> mistakes) implements Refusable {

    public WrongDefinition {
        mistakes = List.copyOf(mistakes);
    }

    @Override
    public ProblemRow row() {
        ProblemRow row = problem.row().naming(Integer.toString(mistakes.size()));
        return new ProblemRow(
                row.code(),
                row.status(),
                row.zh() + "\n" + told(Language.ZH),
                row.zhRemedy(),
                row.en() + "\n" + told(Language.EN),
                row.enRemedy());
    }

    private String told(Language language) {
        return mistakes.stream().map(one -> one.text(language)).collect(Collectors.joining("\n\n"));
    }
}
