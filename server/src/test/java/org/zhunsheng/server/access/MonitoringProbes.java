package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.api;
import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;

/** 运行监控的每个入口怎样试。 */
final class MonitoringProbes {

    static final List<Probe> ALL = List.of(
            get("/fillings/{reported}/lights", "reported"),
            post("/fillings/{monitored}/baseline", "monitored"),
            get("/fillings/{reported}/notices", "reported"),
            post("/fillings/{reported}/notices", "reported", "demand", "整改", "deadline", "2099-12-31"),
            get("/notices/{notice}", "notice"),
            post("/notices/{notice}/answer", "notice", "version", "1", "said", "改好了"),
            get("/api/v1/fillings/{reported}/lights", "reported"),
            get("/api/v1/fillings/{reported}/notices", "reported"),
            api(
                    "POST",
                    "/api/v1/fillings/{reported}/notices",
                    "reported",
                    "{'demand': '整改', 'deadline': '2099-12-31'}"),
            get("/api/v1/notices/{notice}", "notice"),
            api("POST", "/api/v1/notices/{notice}/act", "notice", "{'act': 'answer', 'said': '改好了'}"));

    private MonitoringProbes() {}
}
