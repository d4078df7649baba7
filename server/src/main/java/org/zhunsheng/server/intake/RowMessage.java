package org.zhunsheng.server.intake;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhunsheng.text.Language;

/** 一处错误，说给人听：第几行、哪一栏、写的是什么、应当是什么、怎样改。 */
record RowMessage(int line, String column, String found, String expected, String remedy) {

    static RowMessage of(Intake intake, IntakeStore.Mistake mistake, Language language) {
        RowProblem problem = problem(intake, mistake.problem());
        return new RowMessage(
                mistake.line(),
                column(intake, mistake.field(), language),
                mistake.found(),
                problem.expected(mistake.detail(), language),
                problem.remedy(language));
    }

    /** 写在那一格下面。 */
    String fault(Language language) {
        return language == Language.ZH ? "应当是" + expected + "；" + remedy : "expected " + expected + "; " + remedy;
    }

    /** 一行的几处错误，写在“问题”一列里。 */
    static String of(Intake intake, IntakeStore.Raw row, Language language) {
        return IntStream.range(0, row.problems().length)
                .mapToObj(i -> {
                    RowProblem problem = problem(intake, row.problems()[i]);
                    String expected = problem.expected(row.details()[i], language);
                    String column = column(intake, row.fields()[i], language);
                    return language == Language.ZH
                            ? column + "：应当是" + expected + "；" + problem.remedy(language)
                            : column + ": expected " + expected + "; " + problem.remedy(language);
                })
                .collect(Collectors.joining("\n"));
    }

    private static String column(Intake intake, String field, Language language) {
        return intake.column(field).map(column -> column.word(language)).orElse(field);
    }

    static RowProblem problem(Intake intake, String name) {
        return Stream.concat(Stream.of(CellProblem.values()), intake.problems().stream())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no problem " + name + " of " + intake.kind()));
    }
}
