package org.zhunsheng.server.organization;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.zhunsheng.text.Language;

/** 一处错误，说给人听：第几行、哪一栏、写的是什么、应当是什么、怎样改。 */
record RowMessage(int line, String column, String found, String expected, String remedy) {

    static RowMessage of(DraftStore.Mistake mistake, Language language) {
        RowProblem problem = RowProblem.valueOf(mistake.problem());
        return new RowMessage(
                mistake.line(),
                Field.valueOf(mistake.field()).word(language),
                mistake.found(),
                problem.expected(detail(problem, mistake.detail(), language), language),
                problem.remedy(language));
    }

    /** 一行的几处错误，写在“问题”一列里。 */
    static String of(DraftStore.Raw row, Language language) {
        return Arrays.stream(indexes(row.problems().length))
                .mapToObj(i -> {
                    RowProblem problem = RowProblem.valueOf(row.problems()[i]);
                    String expected = problem.expected(detail(problem, row.details()[i], language), language);
                    String column = Field.valueOf(row.fields()[i]).word(language);
                    return language == Language.ZH
                            ? column + "：应当是" + expected + "；" + problem.remedy(language)
                            : column + ": expected " + expected + "; " + problem.remedy(language);
                })
                .collect(Collectors.joining("\n"));
    }

    private static int[] indexes(int count) {
        int[] indexes = new int[count];
        Arrays.setAll(indexes, i -> i);
        return indexes;
    }

    private static String detail(RowProblem problem, String detail, Language language) {
        boolean kind = problem == RowProblem.KIND_CHANGED || problem == RowProblem.PARENT_KIND;
        return kind ? Kind.of(detail).map(one -> one.word(language)).orElse(detail) : detail;
    }
}
