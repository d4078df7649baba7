package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.api;
import static org.zhunsheng.server.access.Probe.form;
import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;
import java.util.stream.Stream;

/** 预算与支付的每个入口怎样试：项目、预算、支付的编号各换一遍。 */
final class MoneyProbes {

    private static final List<Probe> IMPORTS = Stream.of("payments", "budget-entries")
            .flatMap(kind -> Stream.of(
                    form("/imports/" + kind + "?organization={organization}", "organization"),
                    post("/imports/" + kind, "organization", "organization", "{organization}", "file", "@list.csv"),
                    get("/imports/" + kind + "/draft?organization={organization}", "organization"),
                    post(
                            "/imports/" + kind + "/confirm",
                            "organization",
                            "organization",
                            "{organization}",
                            "number",
                            "1")))
            .toList();

    private static final List<Probe> PAGES = List.of(
            get("/projects/{project}/money?year=2019", "project"),
            get("/projects/{project}/payments?year=2019", "payment"),
            get("/projects/{project}/payments/export?format=csv", "payment"),
            get("/projects/{project}/budget?year=2019", "budgetEntry"),
            post("/projects/{project}/budget", "project", "year", "2018", "day", "2018-01-15", "amount", "1"),
            correction("budgetEntry"),
            correction("project"));

    private static final String ENTRY = "{'year': 2018, 'kind': 'initial', 'day': '2018-01-15', 'amount': 1}";

    private static final List<Probe> API = List.of(
            get("/api/v1/projects/{project}/payments?year=2019", "payment"),
            api(
                    "POST",
                    "/api/v1/projects/{project}/payments",
                    "project",
                    "{'payments': [{'day': '2019-03-01', 'voucher': 'N{unique}', 'amount': 1}]}"),
            get("/api/v1/projects/{project}/budget?year=2019", "budgetEntry"),
            api("POST", "/api/v1/projects/{project}/budget", "project", ENTRY),
            api("PUT", "/api/v1/projects/{project}/budget/{budgetEntry}", "budgetEntry", ENTRY),
            api("PUT", "/api/v1/projects/{project}/budget/{budgetEntry}", "project", ENTRY));

    static final List<Probe> ALL =
            Stream.of(IMPORTS, PAGES, API).flatMap(List::stream).toList();

    private MoneyProbes() {}

    private static Probe correction(String varied) {
        return post(
                "/projects/{project}/budget/{budgetEntry}",
                varied,
                "version",
                "1",
                "year",
                "2018",
                "day",
                "2018-01-15",
                "amount",
                "1");
    }
}
