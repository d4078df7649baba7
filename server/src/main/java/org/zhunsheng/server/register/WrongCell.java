package org.zhunsheng.server.register;

import org.zhunsheng.register.RegisterField;
import org.zhunsheng.server.intake.CellProblem;
import org.zhunsheng.server.intake.RowProblem;
import org.zhunsheng.text.Language;

/**
 * 一栏写得不对。
 *
 * @param detail 应当怎样，因栏而异的细节
 */
record WrongCell(RegisterField field, RowProblem problem, String detail) {

    /** 哪一栏、没有填还是应当是什么。 */
    String sentence(Language language) {
        String name = field.title().in(language);
        boolean zh = language == Language.ZH;
        if (isMissing()) return zh ? name + "：没有填写" : name + ": nothing is filled in";
        String expected = problem.expected(detail, language);
        return zh ? name + "：应当是" + expected : name + ": expected " + expected;
    }

    /** 怎样改。表格里的话说的是一行，这里只有一条。 */
    String remedy(Language language) {
        if (!isMissing()) return problem.remedy(language);
        return language == Language.ZH ? "这一栏必填" : "this field is required";
    }

    /** 写在那一栏旁边的。 */
    String note(Language language) {
        if (isMissing()) return remedy(language);
        return problem.expected(detail, language) + (language == Language.ZH ? "；" : "; ") + remedy(language);
    }

    private boolean isMissing() {
        return problem == CellProblem.MISSING;
    }
}
