package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.api;
import static org.zhunsheng.server.access.Probe.form;
import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;
import org.zhunsheng.server.world.FigureWorld;

/** 数据项的每个入口怎样试；{@code counted} 是看得见它数的那条记录。 */
final class FigureProbes {

    private static final String PAYEES = FigureWorld.DEFINITION.formatted("收款人", "Payees");
    private static final String FRESH = PAYEES.replace("id: counted", "id: c-{unique}");

    static final List<Probe> ALL = List.of(
            get("/figures?organization={organization}", "figure"),
            get("/figures/{figure}?organization={organization}&year=2024", "figure"),
            get("/figures/{figure}/definition", "figure"),
            get("/figures/{counted}/export?organization={organization}&year=2024&format=csv", "counted"),
            form("/figures/new?organization={organization}", "organization"),
            post("/figures", "organization", "organization", "{organization}", "definition", FRESH),
            post("/figures/take", "organization", "organization", "{organization}", "id", "payees"),
            post("/figures/take-ready", "organization", "organization", "{organization}"),
            post("/figures/{figure}/definition", "figure", "number", "1", "definition", PAYEES),
            get("/api/v1/figures?organization={organization}", "figure"),
            get("/api/v1/figures/{figure}", "figure"),
            get("/api/v1/figures/{figure}/value?organization={organization}&year=2024", "figure"),
            get("/api/v1/figures/{counted}/rows?organization={organization}&year=2024", "counted"),
            api("POST", "/api/v1/figures", "organization", json("{organization}", FRESH)),
            api("PUT", "/api/v1/figures/{figure}/definition", "figure", json("1", PAYEES)));

    private FigureProbes() {}

    private static String json(String organization, String definition) {
        return "{'organization': " + organization + ", 'definition': '" + definition.replace("\n", "\\n") + "'}";
    }
}
