package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.form;
import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.page;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;

/** Excel 填报的每个入口怎样试；交回的工作簿只有交的人看得见。 */
final class WorkbookProbes {

    static final List<Probe> ALL = List.of(
            page("/workbooks"),
            form("/workbooks/download?kind=goals&year=2025&unit={beneath}", "beneath"),
            post("/workbooks/begin", "beneath", "kind", "goals", "year", "2025", "unit", "{beneath}"),
            post("/workbooks", "none", "file", "@list.csv"),
            get("/workbooks/{workbook}", "workbook"),
            post("/workbooks/{workbook}/confirm", "workbook"),
            get("/workbooks/{workbook}/annotated", "workbook"));

    private WorkbookProbes() {}
}
