package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;

/** 历史自评表的每个入口怎样试：项目的、表的编号各换一遍。草稿只有自己的，没有放过的谁也看不见。 */
final class HistoryProbes {

    static final List<Probe> ALL = List.of(
            get("/projects/{project}/history", "historical"),
            post("/projects/{project}/history", "project", "file", "@form.txt"),
            get("/projects/{project}/history/draft", "project"),
            post("/projects/{project}/history/draft", "project", "number", "1"),
            post("/projects/{project}/history/draft/accept", "project", "number", "1", "year", "2019"),
            post("/projects/{project}/history/draft/discard", "project"),
            get("/projects/{project}/history/{historical}", "historical"),
            get("/projects/{project}/history/{historical}/compare", "historical"),
            get("/projects/{project}/history/{historical}/original", "historical"),
            get("/projects/{project}/history/{historical}/json", "historical"),
            post("/projects/{project}/history/{historical}/withdraw", "historical", "reason", "读错了项目"),
            get("/api/v1/projects/{project}/history", "historical"),
            get("/api/v1/projects/{project}/history/{historical}", "historical"));

    private HistoryProbes() {}
}
