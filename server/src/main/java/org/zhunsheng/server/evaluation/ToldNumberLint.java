package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.check.Severity;
import org.zhunsheng.server.evaluation.ToldNumber.State;
import org.zhunsheng.server.figure.Counted;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.web.ProblemRow;

/** 挑文字里的数的毛病：用了数据项而与数出的不同，有数据项数得出而没有用。 */
final class ToldNumberLint {

    private ToldNumberLint() {}

    static List<FillingRemark> of(FilledForm form, List<ToldNumber> told) {
        List<FillingRemark> remarks = new ArrayList<>();
        for (ToldNumber one : told) {
            if (one.state() == State.DIFFERS)
                remarks.add(remark(form, Severity.ERROR, EvaluationProblem.TOLD_OTHERWISE, one));
            if (one.state() == State.MATCHES && one.text().asked())
                remarks.add(remark(form, Severity.WARNING, EvaluationProblem.TOLD_UNLINKED, one));
        }
        return remarks;
    }

    private static FillingRemark remark(FilledForm form, Severity severity, EvaluationProblem problem, ToldNumber one) {
        String href =
                "/fillings/" + form.filling().id() + "/claims#" + one.text().anchor(one.row());
        return new FillingRemark(severity, href, row(problem, one));
    }

    private static ProblemRow row(EvaluationProblem problem, ToldNumber one) {
        Counted counted = one.counted();
        String text = counted == null ? "" : counted.text();
        String title = counted == null ? one.code() : counted.title();
        String said = one.claim().object() + " " + one.claim().written();
        return problem.row()
                .naming(
                        one.text().zh(one.nth()),
                        one.text().en(one.nth()),
                        said.strip(),
                        title,
                        text.isEmpty() ? "—" : text);
    }
}
