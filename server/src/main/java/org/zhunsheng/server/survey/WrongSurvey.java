package org.zhunsheng.server.survey;

import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 调查写错了：每一栏都在。编号是第一处的。 */
record WrongSurvey(List<Fault> faults) implements Refusable {

    @Override
    public ProblemRow row() {
        ProblemRow first = faults.getFirst().row();
        return new ProblemRow(
                first.code(),
                first.status(),
                faults.stream().map(one -> one.row().zh()).collect(Collectors.joining("\n")),
                first.zhRemedy(),
                faults.stream().map(one -> one.row().en()).collect(Collectors.joining("\n")),
                first.enRemedy());
    }
}
