package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.api;
import static org.zhunsheng.server.access.Probe.form;
import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;

/** 自评报告的每个入口怎样试。 */
final class ReportProbes {

    private static final String PAGE = "/organizations/{reporting}/report";
    private static final String FILE = "/organizations/{summed}/report";
    private static final String API = "/api/v1/reports/{reporting}/2024";

    static final List<Probe> ALL = List.of(
            get(FILE, "summed").own(),
            get(PAGE + "/2024", "reporting"),
            get(FILE + "/2024/pages/1", "summed"),
            get(FILE + "/2024/download/pdf", "summed"),
            form(PAGE + "/2024/texts/use", "reporting"),
            post(PAGE + "/2024/texts/use", "reporting", "version", "0", "text", "用于以后的预算"),
            get(API, "reporting"),
            get("/api/v1/reports/{summed}/2024/documents/docx", "summed"),
            api("PUT", API + "/texts/background", "reporting", "{'text': '概况'}"));

    private ReportProbes() {}
}
