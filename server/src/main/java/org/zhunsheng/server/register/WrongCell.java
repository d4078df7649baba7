package org.zhunsheng.server.register;

import org.zhunsheng.register.RegisterField;
import org.zhunsheng.server.intake.RowProblem;
import org.zhunsheng.text.Language;

/**
 * 一栏写得不对。
 *
 * @param detail 应当怎样，因栏而异的细节
 */
record WrongCell(RegisterField field, RowProblem problem, String detail) {

    /** 哪一栏、应当是什么。 */
    String sentence(Language language) {
        String expected = problem.expected(detail, language);
        String name = field.title().in(language);
        return language == Language.ZH ? name + "：应当是" + expected : name + ": expected " + expected;
    }
}
